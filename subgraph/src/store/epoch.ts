import { Bytes } from "@graphprotocol/graph-ts";

import { EpochPosted } from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { Epoch } from "../../generated/types/schema";

export function hasEpoch(id: Bytes): boolean {
  return Epoch.load(id) !== null;
}

/** @param attesters Ids of the signers, all of them stored. */
export function createEpoch(id: Bytes, attesters: Bytes[], event: EpochPosted): void {
  const epoch = new Epoch(id);
  epoch.epochId = event.params.epochId;
  epoch.formula = event.params.formulaId;
  epoch.blockNumber = event.params.blockNumber;
  epoch.blockHash = event.params.blockHash;
  epoch.root = event.params.root;
  // At most 8^8, which the contract checks.
  epoch.leafCount = event.params.leafCount.toI32();
  epoch.dataHash = event.params.dataHash;
  epoch.finalAt = event.params.finalAt;
  epoch.attesters = attesters;
  epoch.postedAt = event.block.timestamp;
  epoch.postedAtBlock = event.block.number;
  epoch.transactionHash = event.transaction.hash;
  epoch.save();
}
