import { Address } from "@graphprotocol/graph-ts";

import {
  Approval,
  ApprovalForAll,
  TicketListed,
  TicketResold,
  TicketUnlisted,
} from "../../generated/types/Tickets/Tickets";
import { wordId } from "../helpers/ids";
import { reportMissing } from "../helpers/report";
import { countActivity, Kind } from "../store/activity";
import { loadTicket, saveApproved, saveListPrice } from "../store/ticket";
import { countResale, loadTicketEvent } from "../store/ticketEvent";
import { saveTicketOperator } from "../store/ticketOperator";
import { createTicketResale } from "../store/ticketResale";

export function handleTicketListed(event: TicketListed): void {
  const id = wordId(event.params.ticketId);
  const ticket = loadTicket(id);
  if (ticket === null) reportMissing("Ticket", id, event);
  else saveListPrice(ticket, event.params.price);
}

export function handleTicketUnlisted(event: TicketUnlisted): void {
  const id = wordId(event.params.ticketId);
  const ticket = loadTicket(id);
  if (ticket === null) reportMissing("Ticket", id, event);
  else saveListPrice(ticket, null);
}

/** The transfer that goes with it says who holds the ticket, and ends the listing. */
export function handleTicketResold(event: TicketResold): void {
  const id = wordId(event.params.ticketId);
  if (loadTicket(id) === null) {
    reportMissing("Ticket", id, event);
    return;
  }
  const eventId = wordId(event.params.eventId);
  const ticketEvent = loadTicketEvent(eventId);
  if (ticketEvent === null) {
    reportMissing("TicketEvent", eventId, event);
    return;
  }
  createTicketResale(id, eventId, event);
  countResale(ticketEvent);
  countActivity(Kind.TICKET_RESOLD, 1, event);
}

export function handleApproval(event: Approval): void {
  const id = wordId(event.params.id);
  const ticket = loadTicket(id);
  if (ticket === null) {
    reportMissing("Ticket", id, event);
    return;
  }
  const nobody = event.params.account == Address.zero();
  saveApproved(ticket, nobody ? null : event.params.account);
}

export function handleApprovalForAll(event: ApprovalForAll): void {
  saveTicketOperator(event);
}
