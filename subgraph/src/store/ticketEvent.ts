import { BigInt, Bytes } from "@graphprotocol/graph-ts";

import { TicketEvent } from "../../generated/types/schema";
import { EventCreated } from "../../generated/types/Tickets/Tickets";
import { ONE } from "../helpers/constants";

export function loadTicketEvent(id: Bytes): TicketEvent | null {
  return TicketEvent.load(id);
}

export function createTicketEvent(id: Bytes, event: EventCreated): void {
  const ticketEvent = new TicketEvent(id);
  ticketEvent.eventId = event.params.eventId;
  ticketEvent.organiser = event.params.organiser;
  ticketEvent.price = event.params.price;
  ticketEvent.capacity = event.params.capacity;
  ticketEvent.startsAt = event.params.startsAt;
  ticketEvent.endsAt = event.params.endsAt;
  ticketEvent.name = event.params.name;
  ticketEvent.uri = event.params.uri;
  ticketEvent.sold = BigInt.zero();
  ticketEvent.checkedIn = BigInt.zero();
  ticketEvent.createdAt = event.block.timestamp;
  ticketEvent.createdAtBlock = event.block.number;
  ticketEvent.save();
}

export function countSale(ticketEvent: TicketEvent): void {
  ticketEvent.sold = ticketEvent.sold.plus(ONE);
  ticketEvent.save();
}

export function countCheckIn(ticketEvent: TicketEvent): void {
  ticketEvent.checkedIn = ticketEvent.checkedIn.plus(ONE);
  ticketEvent.save();
}
