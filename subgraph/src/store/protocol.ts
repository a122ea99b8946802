import { Address, ethereum } from "@graphprotocol/graph-ts";

import { Protocol } from "../../generated/types/schema";
import { PROTOCOL_ID } from "../helpers/constants";

function obtain(): Protocol {
  const existing = Protocol.load(PROTOCOL_ID);
  if (existing !== null) return existing;
  const protocol = new Protocol(PROTOCOL_ID);
  protocol.passportCount = 0;
  protocol.issuerCount = 0;
  protocol.badgeTypeCount = 0;
  protocol.eventCount = 0;
  protocol.badgeCount = 0;
  protocol.vouchCount = 0;
  protocol.ticketCount = 0;
  protocol.checkInCount = 0;
  protocol.tierProofCount = 0;
  protocol.epochCount = 0;
  protocol.quorum = 0;
  protocol.activeAttesterCount = 0;
  protocol.guardian = Address.zero();
  protocol.renderer = Address.zero();
  protocol.memberLeafCount = 0;
  return protocol;
}

function save(protocol: Protocol, event: ethereum.Event): void {
  protocol.updatedAt = event.block.timestamp;
  protocol.updatedAtBlock = event.block.number;
  protocol.save();
}

/** Counts one more passport and returns its index, from 0. */
export function takePassportIndex(event: ethereum.Event): i32 {
  const protocol = obtain();
  const index = protocol.passportCount;
  protocol.passportCount = index + 1;
  save(protocol, event);
  return index;
}

/** Counts an attester in or out. */
export function countAttester(active: boolean, event: ethereum.Event): void {
  const protocol = obtain();
  protocol.activeAttesterCount += active ? 1 : -1;
  save(protocol, event);
}

export function saveQuorum(quorum: i32, event: ethereum.Event): void {
  const protocol = obtain();
  protocol.quorum = quorum;
  save(protocol, event);
}

export function saveGuardian(guardian: Address, event: ethereum.Event): void {
  const protocol = obtain();
  protocol.guardian = guardian;
  save(protocol, event);
}

export function saveRenderer(renderer: Address, event: ethereum.Event): void {
  const protocol = obtain();
  protocol.renderer = renderer;
  save(protocol, event);
}

export function saveMemberLeafCount(count: i32, event: ethereum.Event): void {
  const protocol = obtain();
  protocol.memberLeafCount = count;
  save(protocol, event);
}

export function memberLeafCount(): i32 {
  return obtain().memberLeafCount;
}

export function countIssuer(event: ethereum.Event): void {
  const protocol = obtain();
  protocol.issuerCount += 1;
  save(protocol, event);
}

export function countBadgeType(event: ethereum.Event): void {
  const protocol = obtain();
  protocol.badgeTypeCount += 1;
  save(protocol, event);
}

export function countTicketEvent(event: ethereum.Event): void {
  const protocol = obtain();
  protocol.eventCount += 1;
  save(protocol, event);
}

export function countEpoch(event: ethereum.Event): void {
  const protocol = obtain();
  protocol.epochCount += 1;
  save(protocol, event);
}

/** Adds to the totals of what happens most. */
export function countTotals(
  badges: i32,
  vouches: i32,
  tickets: i32,
  checkIns: i32,
  tierProofs: i32,
  event: ethereum.Event,
): void {
  const protocol = obtain();
  protocol.badgeCount += badges;
  protocol.vouchCount += vouches;
  protocol.ticketCount += tickets;
  protocol.checkInCount += checkIns;
  protocol.tierProofCount += tierProofs;
  save(protocol, event);
}
