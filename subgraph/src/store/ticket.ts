import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Ticket, TicketEvent } from "../../generated/types/schema";

export function loadTicket(id: Bytes): Ticket | null {
  return Ticket.load(id);
}

/** A ticket that is not saved yet, bought and held by `holder` at the event's price. */
export function newTicket(
  id: Bytes,
  ticketId: BigInt,
  ticketEvent: TicketEvent,
  holder: Address,
  event: ethereum.Event,
): Ticket {
  const ticket = new Ticket(id);
  ticket.ticketId = ticketId;
  ticket.event = ticketEvent.id;
  ticket.buyer = holder;
  ticket.holder = holder;
  ticket.passport = holder;
  ticket.price = ticketEvent.price;
  ticket.soldAt = event.block.timestamp;
  ticket.soldAtBlock = event.block.number;
  ticket.checkedIn = false;
  return ticket;
}

export function saveSale(ticket: Ticket, buyer: Address, price: BigInt): void {
  ticket.buyer = buyer;
  ticket.price = price;
  ticket.save();
}

export function saveHolder(ticket: Ticket, holder: Address): void {
  ticket.holder = holder;
  // Resolves to null while the holder has no passport.
  ticket.passport = holder;
  ticket.save();
}

export function saveCheckIn(ticket: Ticket, event: ethereum.Event): void {
  ticket.checkedIn = true;
  ticket.checkedInAt = event.block.timestamp;
  ticket.checkedInAtBlock = event.block.number;
  ticket.save();
}
