import { Address, ethereum } from "@graphprotocol/graph-ts";

import { Attester } from "../../generated/types/schema";

export function loadAttester(attester: Address): Attester | null {
  return Attester.load(attester);
}

/** An attester that is not saved yet. */
export function newAttester(attester: Address, event: ethereum.Event): Attester {
  const entity = new Attester(attester);
  entity.active = false;
  entity.addedAt = event.block.timestamp;
  entity.addedAtBlock = event.block.number;
  return entity;
}

export function saveActive(attester: Attester, active: boolean, event: ethereum.Event): void {
  attester.active = active;
  attester.updatedAt = event.block.timestamp;
  attester.updatedAtBlock = event.block.number;
  attester.save();
}
