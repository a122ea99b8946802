import type { AttendanceFragment } from "../../generated/documents.ts";
import type { EventAttendance } from "../../types/EventAttendance.ts";
import { address, big, count, mapped, object, type Decoder } from "../decoders.ts";

export const decodeAttendance: Decoder<EventAttendance, AttendanceFragment> = mapped(
  object({ event: object({ eventId: big }), account: object({ id: address }), attendedAt: count }),
  ({ event, account, ...rest }) => ({ ...rest, eventId: event.eventId, account: account.id }),
);
