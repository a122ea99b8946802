import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Ticket, TicketLoader, TicketTier } from "../../generated/types/schema";

/** What a ticket is good for, as the schema names it. */
export namespace Status {
  export const VALID = "Valid";
  export const SEALED = "Sealed";
  export const USED = "Used";
  export const REFUNDED = "Refunded";
}

export function loadTicket(id: Bytes): Ticket | null {
  return Ticket.load(id);
}

export function createTicket(
  id: Bytes,
  ticketId: BigInt,
  tier: TicketTier,
  holder: Address,
  passport: Bytes,
  price: BigInt,
  event: ethereum.Event,
): void {
  const ticket = new Ticket(id);
  ticket.ticketId = ticketId;
  ticket.event = tier.event;
  ticket.tier = tier.id;
  ticket.status = Status.VALID;
  ticket.buyer = holder;
  ticket.price = price;
  ticket.soldAt = event.block.timestamp;
  ticket.soldAtBlock = event.block.number;
  ticket.checkedIn = false;
  saveHolder(ticket, holder, passport);
}

/** Tickets of a passport; of an account that has none, by the account itself. */
export function loadTicketsOf(passport: Bytes): Ticket[] {
  return new TicketLoader("Passport", passport.toHexString(), "tickets").load();
}

export function saveHoldersPassport(ticket: Ticket, passport: Bytes): void {
  ticket.passport = passport;
  ticket.save();
}

/**
 * Hands a ticket to somebody, which ends what its holder before had allowed.
 *
 * @param passport Id of the holder's passport; resolves to null while the holder has none.
 */
export function saveHolder(ticket: Ticket, holder: Address, passport: Bytes): void {
  ticket.holder = holder;
  ticket.passport = passport;
  ticket.approved = null;
  ticket.listPrice = null;
  ticket.save();
}

/** @param price Null when it is not on sale. */
export function saveListPrice(ticket: Ticket, price: BigInt | null): void {
  ticket.listPrice = price;
  ticket.save();
}

/** @param account Null for nobody. */
export function saveApproved(ticket: Ticket, account: Bytes | null): void {
  ticket.approved = account;
  ticket.save();
}

export function saveRefund(ticket: Ticket, event: ethereum.Event): void {
  ticket.refundedAt = event.block.timestamp;
  ticket.approved = null;
  saveStatus(ticket, Status.REFUNDED);
}

export function saveSeal(ticket: Ticket, event: ethereum.Event): void {
  ticket.sealedAt = event.block.timestamp;
  saveStatus(ticket, Status.SEALED);
}

export function saveCheckIn(ticket: Ticket, event: ethereum.Event): void {
  ticket.checkedIn = true;
  ticket.checkedInAt = event.block.timestamp;
  ticket.checkedInAtBlock = event.block.number;
  saveStatus(ticket, Status.USED);
}

export function saveAdmission(ticket: Ticket, way: string, by: Address): void {
  ticket.checkedInWay = way;
  ticket.checkedInBy = by;
  ticket.save();
}

/** Whatever a ticket becomes, it is no longer on sale. */
function saveStatus(ticket: Ticket, status: string): void {
  ticket.status = status;
  ticket.listPrice = null;
  ticket.save();
}
