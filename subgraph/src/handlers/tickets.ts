import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import { Ticket } from "../../generated/types/schema";
import {
  EventCreated,
  ProceedsWithdrawn,
  TicketCheckedIn,
  TicketSold,
  Transfer,
} from "../../generated/types/Tickets/Tickets";
import { ticketEventIdOf, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { createProceedsWithdrawal, hasProceedsWithdrawal } from "../store/proceedsWithdrawal";
import { loadTicket, newTicket, saveCheckIn, saveHolder, saveSale } from "../store/ticket";
import { countCheckIn, countSale, createTicketEvent, loadTicketEvent } from "../store/ticketEvent";

export function handleEventCreated(event: EventCreated): void {
  const id = wordId(event.params.eventId);
  if (loadTicketEvent(id) !== null) {
    reportRepeated("TicketEvent", id, event);
    return;
  }
  createTicketEvent(id, event);
}

/** The sale and the transfers of a ticket may be told in any order: the first of them creates it. */
export function handleTicketSold(event: TicketSold): void {
  const ticket = obtainTicket(event.params.ticketId, event.params.buyer, event);
  if (ticket !== null) saveSale(ticket, event.params.buyer, event.params.price);
}

export function handleTransfer(event: Transfer): void {
  const ticket = obtainTicket(event.params.tokenId, event.params.to, event);
  if (ticket !== null) saveHolder(ticket, event.params.to);
}

export function handleTicketCheckedIn(event: TicketCheckedIn): void {
  const id = wordId(event.params.ticketId);
  const ticket = loadTicket(id);
  const ticketEvent = loadTicketEvent(wordId(event.params.eventId));
  if (ticket === null || ticketEvent === null) {
    reportMissing("Ticket", id, event);
    return;
  }
  if (ticket.checkedIn) {
    reportRepeated("Check-in of ticket", id, event);
    return;
  }
  saveCheckIn(ticket, event);
  countCheckIn(ticketEvent);
}

export function handleProceedsWithdrawn(event: ProceedsWithdrawn): void {
  const id = wordId(event.params.eventId);
  if (hasProceedsWithdrawal(id)) {
    reportRepeated("ProceedsWithdrawal", id, event);
    return;
  }
  if (loadTicketEvent(id) === null) {
    reportMissing("TicketEvent", id, event);
    return;
  }
  createProceedsWithdrawal(id, event);
}

/** The ticket, or a new and counted one that is not saved yet; null when its event is missing. */
function obtainTicket(ticketId: BigInt, holder: Address, event: ethereum.Event): Ticket | null {
  const id = wordId(ticketId);
  const ticket = loadTicket(id);
  if (ticket !== null) return ticket;
  const ticketEventId = ticketEventIdOf(ticketId);
  const ticketEvent = loadTicketEvent(ticketEventId);
  if (ticketEvent === null) {
    reportMissing("TicketEvent", ticketEventId, event);
    return null;
  }
  countSale(ticketEvent);
  return newTicket(id, ticketId, ticketEvent, holder, event);
}
