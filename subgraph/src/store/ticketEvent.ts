import { Address, BigInt, Bytes } from "@graphprotocol/graph-ts";

import { TicketEvent } from "../../generated/types/schema";
import { EventCreated, EventTermsSet } from "../../generated/types/Tickets/Tickets";
import { ONE, TRANSFER_POLICIES } from "../helpers/constants";
import { nameOf } from "../helpers/names";
import { searchedPartOf } from "../helpers/text";
import { askForMetadata } from "./metadata";

/** Bits of a ticket's id below the number of its event. */
const SERIAL_BITS: u8 = 32;

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
  ticketEvent.searchText = searchedPartOf(event.params.name);
  ticketEvent.uri = event.params.uri;
  ticketEvent.metadata = askForMetadata(event.params.uri);
  ticketEvent.sold = BigInt.zero();
  ticketEvent.issued = BigInt.zero();
  ticketEvent.checkedIn = BigInt.zero();
  ticketEvent.refunded = BigInt.zero();
  ticketEvent.sealed = BigInt.zero();
  ticketEvent.anonymousEntries = BigInt.zero();
  ticketEvent.resold = BigInt.zero();
  ticketEvent.revenue = BigInt.zero();
  ticketEvent.selfService = false;
  ticketEvent.cancelled = false;
  ticketEvent.createdAt = event.block.timestamp;
  ticketEvent.createdAtBlock = event.block.number;
  // Told by the event that follows.
  ticketEvent.salesStart = BigInt.zero();
  ticketEvent.salesEnd = event.params.endsAt;
  ticketEvent.refundDeadline = BigInt.zero();
  ticketEvent.walletLimit = 0;
  ticketEvent.transferPolicy = TRANSFER_POLICIES[0];
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
  ticketEvent.transferPolicy = nameOf("transfer policy", TRANSFER_POLICIES, event.params.transferPolicy);
  ticketEvent.resaleMarkupBps = event.params.resaleMarkupBps;
  ticketEvent.royaltyBps = event.params.royaltyBps;
  ticketEvent.desk = event.params.desk;
  ticketEvent.save();
}

/** A ticket's place among those of its event, from 0: the id less the event's number, which stands above it. */
export function serialOf(ticketId: BigInt, ticketEvent: TicketEvent): BigInt {
  return ticketId.minus(ticketEvent.eventId.leftShift(SERIAL_BITS));
}

/**
 * @param first Serial of the first ticket.
 * @param price What was paid for each.
 */
export function countSale(ticketEvent: TicketEvent, first: BigInt, count: BigInt, price: BigInt): void {
  ticketEvent.issued = first.plus(count);
  ticketEvent.sold = ticketEvent.sold.plus(count);
  ticketEvent.revenue = ticketEvent.revenue.plus(price.times(count));
  ticketEvent.save();
}

/** @param amount What was paid back. */
export function countRefund(ticketEvent: TicketEvent, amount: BigInt): void {
  ticketEvent.sold = ticketEvent.sold.minus(ONE);
  ticketEvent.revenue = ticketEvent.revenue.minus(amount);
  ticketEvent.refunded = ticketEvent.refunded.plus(ONE);
  ticketEvent.save();
}

export function countSeal(ticketEvent: TicketEvent): void {
  ticketEvent.sealed = ticketEvent.sealed.plus(ONE);
  ticketEvent.save();
}

export function countResale(ticketEvent: TicketEvent): void {
  ticketEvent.resold = ticketEvent.resold.plus(ONE);
  ticketEvent.save();
}

export function countAnonymousEntry(ticketEvent: TicketEvent): void {
  ticketEvent.anonymousEntries = ticketEvent.anonymousEntries.plus(ONE);
  ticketEvent.save();
}

export function saveSelfService(ticketEvent: TicketEvent, selfService: boolean): void {
  ticketEvent.selfService = selfService;
  ticketEvent.save();
}

/** @param candidate Null when it is offered to nobody. */
export function saveCandidate(ticketEvent: TicketEvent, candidate: Bytes | null): void {
  ticketEvent.candidate = candidate;
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
  ticketEvent.candidate = null;
  ticketEvent.save();
}

export function saveEventUri(ticketEvent: TicketEvent, uri: string): void {
  ticketEvent.uri = uri;
  ticketEvent.metadata = askForMetadata(uri);
  ticketEvent.save();
}
