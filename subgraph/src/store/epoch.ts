import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { EpochPosted, EpochSourced } from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { Epoch } from "../../generated/types/schema";

export function loadEpoch(id: Bytes): Epoch | null {
  return Epoch.load(id);
}

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
  epoch.rejected = false;
  // Told by the event that follows.
  epoch.blockTimestamp = BigInt.zero();
  epoch.dataUri = "";
  epoch.poster = Address.zero();
  epoch.bond = BigInt.zero();
  epoch.attesters = attesters;
  epoch.postedAt = event.block.timestamp;
  epoch.postedAtBlock = event.block.number;
  epoch.transactionHash = event.transaction.hash;
  epoch.save();
}

export function saveSource(epoch: Epoch, event: EpochSourced): void {
  epoch.blockTimestamp = event.params.blockTimestamp;
  epoch.dataUri = event.params.dataUri;
  epoch.poster = event.params.poster;
  epoch.bond = event.params.bond;
  epoch.save();
}

export function saveRejection(epoch: Epoch): void {
  epoch.rejected = true;
  epoch.save();
}

export function saveBondRelease(epoch: Epoch, event: ethereum.Event): void {
  epoch.bondReleasedAt = event.block.timestamp;
  epoch.save();
}
