import { logId, sent, type EntityModel } from "../store.ts";
import { big, int, integer, word } from "../values.ts";

const REASONS = [
  "None",
  "NoTicket",
  "Sealed",
  "Used",
  "OtherEvent",
  "NotHolder",
  "Stale",
  "Future",
  "BadSignature",
];

export const admissionRefusal: EntityModel = {
  type: "AdmissionRefusal",
  on: {
    "CheckIn.AdmissionRefused": (event, store) => {
      const ticket = word(integer(event, "ticketId"));
      store.add("AdmissionRefusal", {
        id: logId(event),
        event: word(integer(event, "eventId")),
        ticketId: big(event, "ticketId"),
        ticket: store.all("Ticket").has(ticket) ? ticket : null,
        reason: REASONS[int(event, "refusal")],
        ...sent(event, "refusedAt"),
      });
    },
  },
};
