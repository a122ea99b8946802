import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Ticket, TicketTier } from "../../generated/types/schema";

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

/** @param passport Id of the holder's passport; resolves to null while the holder has none. */
export function saveHolder(ticket: Ticket, holder: Address, passport: Bytes): void {
  ticket.holder = holder;
  ticket.passport = passport;
  ticket.save();
}

export function saveStatus(ticket: Ticket, status: string): void {
  ticket.status = status;
  ticket.save();
}

export function saveCheckIn(ticket: Ticket, event: ethereum.Event): void {
  ticket.checkedIn = true;
  ticket.checkedInAt = event.block.timestamp;
  ticket.checkedInAtBlock = event.block.number;
  saveStatus(ticket, Status.USED);
}
