import type { EntityModel } from "../store.ts";
import { big, byte, hex, int, integer, joined, text, word } from "../values.ts";

export const ticketTier: EntityModel = {
  type: "TicketTier",
  on: {
    "Tickets.TierAdded": (event, store) =>
      store.add("TicketTier", {
        id: joined(word(integer(event, "eventId")), byte(int(event, "tier"))),
        event: word(integer(event, "eventId")),
        tier: int(event, "tier"),
        price: big(event, "price"),
        capacity: big(event, "capacity"),
        sold: "0",
        gate: hex(event, "gate"),
        gateParam: hex(event, "gateParam"),
        name: text(event, "name"),
      }),
  },
};
