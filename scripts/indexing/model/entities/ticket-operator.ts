import { at, type EntityModel } from "../store.ts";
import { flag, hex, joined } from "../values.ts";

export const ticketOperator: EntityModel = {
  type: "TicketOperator",
  on: {
    "Tickets.ApprovalForAll": (event, store) => {
      const [owner, operator] = [hex(event, "owner"), hex(event, "operator")];
      store.add("TicketOperator", {
        id: joined(owner, operator),
        owner,
        operator,
        approved: flag(event, "isApproved"),
        ...at(event, "updatedAt"),
      });
    },
  },
};
