import { Address, BigInt, Bytes, log } from "@graphprotocol/graph-ts";

import { TicketEvent } from "../../generated/types/schema";
import { EventCreated, EventTermsSet } from "../../generated/types/Tickets/Tickets";
import { ONE, TRANSFER_POLICIES } from "../helpers/constants";

export function loadTicketEvent(id: Bytes): TicketEvent | null {
  return TicketEvent.load(id);
}

export function createTicketEvent(id: Bytes, event: EventCreated): void {
  const ticketEvent = new TicketEvent(id);
  ticketEvent.eventId = event.params.eventId;
  ticketEvent.organiser = event.params.organiser;
  ticketEvent.currency = event.params.currency;
  ticketEvent.capacity = event.params.capacity;
  ticketEvent.startsAt = event.params.startsAt;
  ticketEvent.endsAt = event.params.endsAt;
  ticketEvent.name = event.params.name;
  ticketEvent.uri = event.params.uri;
  ticketEvent.sold = BigInt.zero();
  ticketEvent.checkedIn = BigInt.zero();
  ticketEvent.cancelled = false;
  ticketEvent.createdAt = event.block.timestamp;
  ticketEvent.createdAtBlock = event.block.number;
  // Told by the event that follows.
  ticketEvent.salesStart = BigInt.zero();
  ticketEvent.salesEnd = event.params.endsAt;
  ticketEvent.refundDeadline = BigInt.zero();
  ticketEvent.walletLimit = 0;
  ticketEvent.transferPolicy = policyName(0);
  ticketEvent.resaleMarkupBps = 0;
  ticketEvent.royaltyBps = 0;
  ticketEvent.desk = Address.zero();
  ticketEvent.save();
}

export function saveTerms(ticketEvent: TicketEvent, event: EventTermsSet): void {
  ticketEvent.salesStart = event.params.salesStart;
  ticketEvent.salesEnd = event.params.salesEnd;
  ticketEvent.refundDeadline = event.params.refundDeadline;
  ticketEvent.walletLimit = event.params.walletLimit;
  ticketEvent.transferPolicy = policyName(event.params.transferPolicy);
  ticketEvent.resaleMarkupBps = event.params.resaleMarkupBps;
  ticketEvent.royaltyBps = event.params.royaltyBps;
  ticketEvent.desk = event.params.desk;
  ticketEvent.save();
}

/** Counts tickets in, or out when `count` is below zero. */
export function countEventTickets(ticketEvent: TicketEvent, count: BigInt): void {
  ticketEvent.sold = ticketEvent.sold.plus(count);
  ticketEvent.save();
}

export function countCheckIn(ticketEvent: TicketEvent): void {
  ticketEvent.checkedIn = ticketEvent.checkedIn.plus(ONE);
  ticketEvent.save();
}

export function saveCancelled(ticketEvent: TicketEvent): void {
  ticketEvent.cancelled = true;
  ticketEvent.save();
}

export function saveOrganiser(ticketEvent: TicketEvent, organiser: Address): void {
  ticketEvent.organiser = organiser;
  ticketEvent.save();
}

export function saveEventUri(ticketEvent: TicketEvent, uri: string): void {
  ticketEvent.uri = uri;
  ticketEvent.save();
}

function policyName(policy: i32): string {
  // The contract's enum has no more values, so one that is not listed means that the two no longer match: a bug.
  if (policy >= TRANSFER_POLICIES.length) log.critical("unknown transfer policy {}", [policy.toString()]);
  return TRANSFER_POLICIES[policy];
}
