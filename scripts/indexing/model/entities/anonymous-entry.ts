import { logId, sent, type EntityModel } from "../store.ts";
import { big, hex, integer, known, word } from "../values.ts";

export const anonymousEntry: EntityModel = {
  type: "AnonymousEntry",
  on: {
    "CheckIn.AdmittedAnonymously": (event, store) => {
      const of = word(integer(event, "eventId"));
      store.count("TicketEvent", of, "anonymousEntries", 1);
      store.add("AnonymousEntry", {
        id: logId(event),
        event: of,
        nullifier: big(event, "nullifier"),
        recipient: known(hex(event, "recipient")),
        by: hex(event, "by"),
        ...sent(event, "enteredAt"),
      });
    },
  },
};
