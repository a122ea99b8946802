import { Bytes } from "@graphprotocol/graph-ts";

import { RewardConfigured } from "../../generated/types/AttendanceMinter/AttendanceMinter";
import { AttendanceReward } from "../../generated/types/schema";

export function hasAttendanceReward(ticketEventId: Bytes): boolean {
  return AttendanceReward.load(ticketEventId) !== null;
}

export function createAttendanceReward(
  ticketEventId: Bytes,
  badgeTypeId: Bytes,
  event: RewardConfigured,
): void {
  const reward = new AttendanceReward(ticketEventId);
  reward.event = ticketEventId;
  reward.badgeType = badgeTypeId;
  reward.organiser = event.params.organiser;
  reward.value = event.params.value;
  reward.configuredAt = event.block.timestamp;
  reward.configuredAtBlock = event.block.number;
  reward.transactionHash = event.transaction.hash;
  reward.save();
}
