import { Address, Bytes } from "@graphprotocol/graph-ts";

import { AdmissionRefused, AdmittedAnonymously, StaffChanged } from "../../generated/types/CheckIn/CheckIn";
import { AdmissionRefusal, AnonymousEntry, EventStaff } from "../../generated/types/schema";
import { REFUSAL_REASONS } from "../helpers/constants";
import { eventStaffId, logId, wordId } from "../helpers/ids";
import { nameOf } from "../helpers/names";

/** The latest word stands, whatever was said before. */
export function saveEventStaff(ticketEventId: Bytes, event: StaffChanged): void {
  const staff = new EventStaff(eventStaffId(ticketEventId, event.params.organiser, event.params.account));
  staff.event = ticketEventId;
  staff.organiser = event.params.organiser;
  staff.account = event.params.account;
  staff.active = event.params.staff;
  staff.updatedAt = event.block.timestamp;
  staff.updatedAtBlock = event.block.number;
  staff.save();
}

export function createAdmissionRefusal(ticketEventId: Bytes, event: AdmissionRefused): void {
  const refusal = new AdmissionRefusal(logId(event));
  refusal.event = ticketEventId;
  refusal.ticketId = event.params.ticketId;
  // Resolves to null when there is no such ticket.
  refusal.ticket = wordId(event.params.ticketId);
  refusal.reason = nameOf("refusal", REFUSAL_REASONS, event.params.refusal);
  refusal.refusedAt = event.block.timestamp;
  refusal.refusedAtBlock = event.block.number;
  refusal.transactionHash = event.transaction.hash;
  refusal.save();
}

export function createAnonymousEntry(ticketEventId: Bytes, event: AdmittedAnonymously): void {
  const entry = new AnonymousEntry(logId(event));
  entry.event = ticketEventId;
  entry.nullifier = event.params.nullifier;
  if (event.params.recipient != Address.zero()) entry.recipient = event.params.recipient;
  entry.by = event.params.by;
  entry.enteredAt = event.block.timestamp;
  entry.enteredAtBlock = event.block.number;
  entry.transactionHash = event.transaction.hash;
  entry.save();
}
