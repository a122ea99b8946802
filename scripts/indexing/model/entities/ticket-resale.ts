import { logId, sent, type EntityModel } from "../store.ts";
import { big, hex, integer, word } from "../values.ts";

export const ticketResale: EntityModel = {
  type: "TicketResale",
  on: {
    "Tickets.TicketResold": (event, store) => {
      const of = word(integer(event, "eventId"));
      store.count("TicketEvent", of, "resold", 1);
      store.add("TicketResale", {
        id: logId(event),
        ticket: word(integer(event, "ticketId")),
        event: of,
        seller: hex(event, "seller"),
        buyer: hex(event, "buyer"),
        price: big(event, "price"),
        royalty: big(event, "royalty"),
        ...sent(event, "resoldAt"),
      });
    },
  },
};
