import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { AttendanceClaim } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

/** A claim that is not saved yet, and says neither ticket nor nullifier. */
export function newAttendanceClaim(
  ticketEventId: Bytes,
  badgeTypeId: Bytes,
  account: Address,
  value: BigInt,
  event: ethereum.Event,
): AttendanceClaim {
  const claim = new AttendanceClaim(logId(event));
  claim.event = ticketEventId;
  claim.badgeType = badgeTypeId;
  claim.account = account;
  claim.value = value;
  claim.claimedAt = event.block.timestamp;
  claim.claimedAtBlock = event.block.number;
  claim.transactionHash = event.transaction.hash;
  return claim;
}

/** @param ticketId Resolves to null when the ticket was never indexed. */
export function saveTicketClaim(claim: AttendanceClaim, ticketId: Bytes): void {
  claim.ticket = ticketId;
  claim.save();
}

export function saveAnonymousClaim(claim: AttendanceClaim, nullifier: BigInt): void {
  claim.nullifier = nullifier;
  claim.save();
}
