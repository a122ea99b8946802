import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import { TicketEvent } from "../../generated/types/schema";
import {
  EventCancelled,
  EventCreated,
  EventTermsSet,
  EventUriChanged,
  OrganiserChanged,
  OrganiserOffered,
  ProceedsReleased,
  TierAdded,
} from "../../generated/types/Tickets/Tickets";
import { ticketTierId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { createProceedsRelease, hasProceedsRelease } from "../store/proceedsRelease";
import { countTicketEvent } from "../store/protocol";
import {
  createTicketEvent,
  loadTicketEvent,
  saveCancelled,
  saveCandidate,
  saveEventUri,
  saveOrganiser,
  saveTerms,
} from "../store/ticketEvent";
import { createTicketTier, loadTicketTier } from "../store/ticketTier";

export function handleEventCreated(event: EventCreated): void {
  const id = wordId(event.params.eventId);
  if (loadTicketEvent(id) !== null) {
    reportRepeated("TicketEvent", id, event);
    return;
  }
  createTicketEvent(id, event);
  countTicketEvent(event);
}

export function handleEventTermsSet(event: EventTermsSet): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent !== null) saveTerms(ticketEvent, event);
}

export function handleTierAdded(event: TierAdded): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent === null) return;
  const id = ticketTierId(ticketEvent.id, event.params.tier);
  if (loadTicketTier(id) !== null) reportRepeated("TicketTier", id, event);
  else createTicketTier(id, ticketEvent.id, event);
}

export function handleEventUriChanged(event: EventUriChanged): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent !== null) saveEventUri(ticketEvent, event.params.uri);
}

export function handleOrganiserChanged(event: OrganiserChanged): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent !== null) saveOrganiser(ticketEvent, event.params.organiser);
}

/** The zero address takes an offer back. */
export function handleOrganiserOffered(event: OrganiserOffered): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent === null) return;
  const nobody = event.params.candidate == Address.zero();
  saveCandidate(ticketEvent, nobody ? null : event.params.candidate);
}

export function handleEventCancelled(event: EventCancelled): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent !== null) saveCancelled(ticketEvent);
}

export function handleProceedsReleased(event: ProceedsReleased): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent === null) return;
  if (hasProceedsRelease(ticketEvent.id)) reportRepeated("ProceedsRelease", ticketEvent.id, event);
  else createProceedsRelease(ticketEvent.id, event);
}

function knownEvent(eventId: BigInt, event: ethereum.Event): TicketEvent | null {
  const id = wordId(eventId);
  const ticketEvent = loadTicketEvent(id);
  if (ticketEvent === null) reportMissing("TicketEvent", id, event);
  return ticketEvent;
}
