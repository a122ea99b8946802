import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import {
  AdmissionRefused,
  AdmittedAnonymously,
  SeatEnrolled,
  SeatsAdded,
  SelfServiceChanged,
  StaffChanged,
  TicketsAdmitted,
} from "../../generated/types/CheckIn/CheckIn";
import { TicketEvent } from "../../generated/types/schema";
import { CHECK_IN_WAYS } from "../helpers/constants";
import { seatId, wordId } from "../helpers/ids";
import { nameOf } from "../helpers/names";
import { reportMissing, reportRepeated } from "../helpers/report";
import { countActivity, Kind } from "../store/activity";
import { createAdmissionRefusal, createAnonymousEntry, saveEventStaff } from "../store/admission";
import { saveAttendance } from "../store/attendance";
import { createSeat, createSeatRoot, loadSeat, saveSeatIndex } from "../store/seat";
import { loadTicket, saveAdmission } from "../store/ticket";
import { countAnonymousEntry, loadTicketEvent, saveSelfService } from "../store/ticketEvent";

export function handleStaffChanged(event: StaffChanged): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent !== null) saveEventStaff(ticketEvent.id, event);
}

export function handleSelfServiceChanged(event: SelfServiceChanged): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent !== null) saveSelfService(ticketEvent, event.params.selfService);
}

/** That the tickets are used, and when, says the contract of tickets. */
export function handleTicketsAdmitted(event: TicketsAdmitted): void {
  const way = nameOf("way to check in", CHECK_IN_WAYS, event.params.way);
  const ticketIds = event.params.ticketIds;
  for (let i = 0; i < ticketIds.length; i++) {
    const id = wordId(ticketIds[i]);
    const ticket = loadTicket(id);
    if (ticket === null) reportMissing("Ticket", id, event);
    else saveAdmission(ticket, way, event.params.by);
  }
}

export function handleAdmissionRefused(event: AdmissionRefused): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent !== null) createAdmissionRefusal(ticketEvent.id, event);
}

export function handleSeatEnrolled(event: SeatEnrolled): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent === null) return;
  const ticketId = wordId(event.params.ticketId);
  if (loadTicket(ticketId) === null) {
    reportMissing("Ticket", ticketId, event);
    return;
  }
  const id = seatId(ticketEvent.id, event.params.commitment);
  if (loadSeat(id) !== null) reportRepeated("Seat", id, event);
  else createSeat(id, ticketEvent.id, ticketId, event);
}

export function handleSeatsAdded(event: SeatsAdded): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent === null) return;
  const first = event.params.firstIndex.toI32();
  const commitments = event.params.commitments;
  const count = commitments.length;
  for (let i = 0; i < count; i++) {
    const id = seatId(ticketEvent.id, commitments[i]);
    const seat = loadSeat(id);
    if (seat === null) reportMissing("Seat", id, event);
    else saveSeatIndex(seat, first + i, event);
  }
  createSeatRoot(ticketEvent.id, first + count, event);
}

export function handleAdmittedAnonymously(event: AdmittedAnonymously): void {
  const ticketEvent = knownEvent(event.params.eventId, event);
  if (ticketEvent === null) return;
  createAnonymousEntry(ticketEvent.id, event);
  countAnonymousEntry(ticketEvent);
  countActivity(Kind.ANONYMOUS_ENTRY, 1, event);
  const recipient = event.params.recipient;
  if (recipient != Address.zero()) saveAttendance(ticketEvent.id, recipient, event);
}

function knownEvent(eventId: BigInt, event: ethereum.Event): TicketEvent | null {
  const id = wordId(eventId);
  const ticketEvent = loadTicketEvent(id);
  if (ticketEvent === null) reportMissing("TicketEvent", id, event);
  return ticketEvent;
}
