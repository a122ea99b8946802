import { ethereum } from "@graphprotocol/graph-ts";

import { Protocol } from "../../generated/types/schema";
import { PROTOCOL_ID } from "../helpers/constants";

function obtain(): Protocol {
  const existing = Protocol.load(PROTOCOL_ID);
  if (existing !== null) return existing;
  const protocol = new Protocol(PROTOCOL_ID);
  protocol.passportCount = 0;
  protocol.quorum = 0;
  protocol.activeAttesterCount = 0;
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
