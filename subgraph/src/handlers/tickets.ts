import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import { Ticket } from "../../generated/types/schema";
import {
  TicketCheckedIn,
  TicketRefunded,
  TicketSealed,
  TicketsGranted,
  TicketsSold,
  Transfer,
} from "../../generated/types/Tickets/Tickets";
import { MINUS_ONE } from "../helpers/constants";
import { ticketTierId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { passportIdOf } from "../store/account";
import { countActivity, Kind } from "../store/activity";
import { saveAttendance } from "../store/attendance";
import {
  createTicket,
  loadTicket,
  saveCheckIn,
  saveHolder,
  saveRefund,
  saveSeal,
  Status,
} from "../store/ticket";
import {
  countCheckIn,
  countRefund,
  countSale,
  countSeal,
  loadTicketEvent,
  serialOf,
} from "../store/ticketEvent";
import { countTierTickets, loadTicketTier } from "../store/ticketTier";

export function handleTicketsSold(event: TicketsSold): void {
  const holders: Address[] = [];
  // Each costs gas, so there are never many.
  const quantity = event.params.quantity.toI32();
  const buyer = event.params.buyer;
  for (let i = 0; i < quantity; i++) holders.push(buyer);
  issue(
    event.params.eventId,
    event.params.tier,
    event.params.firstTicketId,
    holders,
    event.params.price,
    event,
  );
}

export function handleTicketsGranted(event: TicketsGranted): void {
  issue(
    event.params.eventId,
    event.params.tier,
    event.params.firstTicketId,
    event.params.recipients,
    BigInt.zero(),
    event,
  );
}

/** The transfers that issue tickets or take them back say nothing that the events of the contract do not. */
export function handleTransfer(event: Transfer): void {
  if (event.params.from == Address.zero() || event.params.to == Address.zero()) return;
  const ticket = knownTicket(event.params.id, event);
  if (ticket !== null) saveHolder(ticket, event.params.to, passportIdOf(event.params.to));
}

export function handleTicketRefunded(event: TicketRefunded): void {
  const ticket = knownTicket(event.params.ticketId, event);
  if (ticket === null) return;
  if (ticket.status == Status.REFUNDED) {
    reportRepeated("Refund of ticket", ticket.id, event);
    return;
  }
  saveRefund(ticket, event);
  const id = wordId(event.params.eventId);
  const ticketEvent = loadTicketEvent(id);
  const tier = loadTicketTier(ticketTierId(id, event.params.tier));
  if (ticketEvent === null || tier === null) {
    reportMissing("TicketEvent", id, event);
    return;
  }
  countRefund(ticketEvent, event.params.amount);
  countTierTickets(tier, MINUS_ONE);
  countActivity(Kind.TICKET_REFUNDED, 1, event);
}

export function handleTicketSealed(event: TicketSealed): void {
  const ticket = knownTicket(event.params.ticketId, event);
  if (ticket === null) return;
  if (ticket.status == Status.SEALED) {
    reportRepeated("Sealing of ticket", ticket.id, event);
    return;
  }
  saveSeal(ticket, event);
  const ticketEvent = loadTicketEvent(ticket.event);
  if (ticketEvent !== null) countSeal(ticketEvent);
}

export function handleTicketCheckedIn(event: TicketCheckedIn): void {
  const ticket = knownTicket(event.params.ticketId, event);
  const ticketEvent = loadTicketEvent(wordId(event.params.eventId));
  if (ticket === null || ticketEvent === null) return;
  if (ticket.checkedIn) {
    reportRepeated("Check-in of ticket", ticket.id, event);
    return;
  }
  saveCheckIn(ticket, event);
  countCheckIn(ticketEvent);
  saveAttendance(ticketEvent.id, event.params.holder, event);
  countActivity(Kind.TICKET_CHECKED_IN, 1, event);
}

/**
 * Creates a ticket for each holder, with ids that follow one another, and counts them. Serials rise, so a repeated event
 * is known without a lookup of its tickets.
 */
function issue(
  eventId: BigInt,
  tierPlace: i32,
  firstTicketId: BigInt,
  holders: Address[],
  price: BigInt,
  event: ethereum.Event,
): void {
  const tierId = ticketTierId(wordId(eventId), tierPlace);
  const tier = loadTicketTier(tierId);
  const ticketEvent = loadTicketEvent(wordId(eventId));
  if (tier === null || ticketEvent === null) {
    reportMissing("TicketTier", tierId, event);
    return;
  }
  const serial = serialOf(firstTicketId, ticketEvent);
  if (serial < ticketEvent.issued) {
    reportRepeated("Ticket", wordId(firstTicketId), event);
    return;
  }
  for (let i = 0; i < holders.length; i++) {
    const ticketId = firstTicketId.plus(BigInt.fromI32(i));
    createTicket(wordId(ticketId), ticketId, tier, holders[i], passportIdOf(holders[i]), price, event);
  }
  const count = BigInt.fromI32(holders.length);
  countSale(ticketEvent, serial, count, price);
  countTierTickets(tier, count);
  countActivity(Kind.TICKET_ISSUED, holders.length, event);
}

function knownTicket(ticketId: BigInt, event: ethereum.Event): Ticket | null {
  const id = wordId(ticketId);
  const ticket = loadTicket(id);
  if (ticket === null) reportMissing("Ticket", id, event);
  return ticket;
}
