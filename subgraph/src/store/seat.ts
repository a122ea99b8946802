import { Bytes, ethereum } from "@graphprotocol/graph-ts";

import { SeatEnrolled, SeatsAdded } from "../../generated/types/CheckIn/CheckIn";
import { Seat, SeatRoot } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

export function loadSeat(id: Bytes): Seat | null {
  return Seat.load(id);
}

export function createSeat(id: Bytes, ticketEventId: Bytes, ticketId: Bytes, event: SeatEnrolled): void {
  const seat = new Seat(id);
  seat.event = ticketEventId;
  seat.commitment = event.params.commitment;
  seat.ticket = ticketId;
  seat.holder = event.params.holder;
  seat.enrolledAt = event.block.timestamp;
  seat.enrolledAtBlock = event.block.number;
  seat.transactionHash = event.transaction.hash;
  seat.save();
}

export function saveSeatIndex(seat: Seat, index: i32, event: ethereum.Event): void {
  seat.index = index;
  seat.addedAt = event.block.timestamp;
  seat.save();
}

export function createSeatRoot(ticketEventId: Bytes, leafCount: i32, event: SeatsAdded): void {
  const seatRoot = new SeatRoot(logId(event));
  seatRoot.event = ticketEventId;
  seatRoot.root = event.params.root;
  // At most 32, which the contract checks.
  seatRoot.depth = event.params.depth.toI32();
  seatRoot.leafCount = leafCount;
  seatRoot.changedAt = event.block.timestamp;
  seatRoot.changedAtBlock = event.block.number;
  seatRoot.transactionHash = event.transaction.hash;
  seatRoot.save();
}
