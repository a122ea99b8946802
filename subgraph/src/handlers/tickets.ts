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
import { MINUS_ONE, ONE } from "../helpers/constants";
import { ticketTierId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { passportIdOf } from "../store/passport";
import { createTicket, loadTicket, saveCheckIn, saveHolder, saveStatus, Status } from "../store/ticket";
import { countCheckIn, countEventTickets, loadTicketEvent } from "../store/ticketEvent";
import { countTierTickets, loadTicketTier } from "../store/ticketTier";

export function handleTicketsSold(event: TicketsSold): void {
  const holders: Address[] = [];
  for (let i = BigInt.zero(); i < event.params.quantity; i = i.plus(ONE)) holders.push(event.params.buyer);
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
  saveStatus(ticket, Status.REFUNDED);
  count(event.params.eventId, event.params.tier, MINUS_ONE, event);
}

export function handleTicketSealed(event: TicketSealed): void {
  const ticket = knownTicket(event.params.ticketId, event);
  if (ticket !== null) saveStatus(ticket, Status.SEALED);
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
}

/** Creates a ticket for each holder, with ids that follow one another, and counts them. */
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
  if (tier === null) {
    reportMissing("TicketTier", tierId, event);
    return;
  }
  let issued = 0;
  for (let i = 0; i < holders.length; i++) {
    const ticketId = firstTicketId.plus(BigInt.fromI32(i));
    const id = wordId(ticketId);
    if (loadTicket(id) !== null) {
      reportRepeated("Ticket", id, event);
      continue;
    }
    createTicket(id, ticketId, tier, holders[i], passportIdOf(holders[i]), price, event);
    issued++;
  }
  count(eventId, tierPlace, BigInt.fromI32(issued), event);
}

function count(eventId: BigInt, tierPlace: i32, tickets: BigInt, event: ethereum.Event): void {
  const id = wordId(eventId);
  const ticketEvent = loadTicketEvent(id);
  const tier = loadTicketTier(ticketTierId(id, tierPlace));
  if (ticketEvent === null || tier === null) {
    reportMissing("TicketEvent", id, event);
    return;
  }
  countEventTickets(ticketEvent, tickets);
  countTierTickets(tier, tickets);
}

function knownTicket(ticketId: BigInt, event: ethereum.Event): Ticket | null {
  const id = wordId(ticketId);
  const ticket = loadTicket(id);
  if (ticket === null) reportMissing("Ticket", id, event);
  return ticket;
}
