import { at, type EntityModel } from "../store.ts";
import { big, hex, integer, word } from "../values.ts";

export const proceedsRelease: EntityModel = {
  type: "ProceedsRelease",
  on: {
    "Tickets.ProceedsReleased": (event, store) =>
      store.add("ProceedsRelease", {
        id: word(integer(event, "eventId")),
        event: word(integer(event, "eventId")),
        organiser: hex(event, "organiser"),
        amount: big(event, "amount"),
        ...at(event, "releasedAt"),
        transactionHash: event.transaction,
      }),
  },
};
