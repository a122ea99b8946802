import type { ChainEvent } from "../events.ts";
import { logId, sent, type EntityModel, type Row } from "../store.ts";
import { big, hex, integer, word } from "../values.ts";

export const attendanceClaim: EntityModel = {
  type: "AttendanceClaim",
  on: {
    "AttendanceMinter.AttendanceClaimed": (event, store) =>
      store.add("AttendanceClaim", {
        ...claim(event),
        ticket: word(integer(event, "ticketId")),
        nullifier: null,
      }),
    "AttendanceMinter.AnonymousAttendanceClaimed": (event, store) =>
      store.add("AttendanceClaim", { ...claim(event), ticket: null, nullifier: big(event, "nullifier") }),
  },
};

function claim(event: ChainEvent): Row & { readonly id: string } {
  return {
    id: logId(event),
    event: word(integer(event, "eventId")),
    account: hex(event, "account"),
    badgeType: word(integer(event, "badgeType")),
    value: big(event, "value"),
    ...sent(event, "claimedAt"),
  };
}
