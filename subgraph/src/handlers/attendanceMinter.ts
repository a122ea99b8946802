import { BigInt, ethereum } from "@graphprotocol/graph-ts";

import {
  AnonymousAttendanceClaimed,
  AttendanceClaimed,
  RewardConfigured,
} from "../../generated/types/AttendanceMinter/AttendanceMinter";
import { wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { newAttendanceClaim, saveAnonymousClaim, saveTicketClaim } from "../store/attendanceClaim";
import { createAttendanceReward, hasAttendanceReward } from "../store/attendanceReward";
import { isKnownBadgeType } from "../store/badgeType";
import { loadTicketEvent } from "../store/ticketEvent";

export function handleRewardConfigured(event: RewardConfigured): void {
  if (!areKnown(event.params.eventId, event.params.badgeType, event)) return;
  const id = wordId(event.params.eventId);
  if (hasAttendanceReward(id)) reportRepeated("AttendanceReward", id, event);
  else createAttendanceReward(id, wordId(event.params.badgeType), event);
}

export function handleAttendanceClaimed(event: AttendanceClaimed): void {
  const params = event.params;
  if (!areKnown(params.eventId, params.badgeType, event)) return;
  const claim = newAttendanceClaim(
    wordId(params.eventId),
    wordId(params.badgeType),
    params.account,
    params.value,
    event,
  );
  saveTicketClaim(claim, wordId(params.ticketId));
}

export function handleAnonymousAttendanceClaimed(event: AnonymousAttendanceClaimed): void {
  const params = event.params;
  if (!areKnown(params.eventId, params.badgeType, event)) return;
  const claim = newAttendanceClaim(
    wordId(params.eventId),
    wordId(params.badgeType),
    params.account,
    params.value,
    event,
  );
  saveAnonymousClaim(claim, params.nullifier);
}

function areKnown(eventId: BigInt, badgeType: BigInt, event: ethereum.Event): boolean {
  const ticketEventId = wordId(eventId);
  if (loadTicketEvent(ticketEventId) === null) {
    reportMissing("TicketEvent", ticketEventId, event);
    return false;
  }
  return isKnownBadgeType(wordId(badgeType), event);
}
