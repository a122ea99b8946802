import { Bytes } from "@graphprotocol/graph-ts";

import { ReputationVerified } from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { TierProof } from "../../generated/types/schema";
import { passportIdOf } from "./account";

export function hasTierProof(id: Bytes): boolean {
  return TierProof.load(id) !== null;
}

export function createTierProof(id: Bytes, epochId: Bytes, event: ReputationVerified): void {
  const proof = new TierProof(id);
  proof.epoch = epochId;
  proof.account = event.params.account;
  // Resolves to null while the account has no passport.
  proof.passport = passportIdOf(event.params.account);
  proof.tier = event.params.tier;
  proof.badgeMask = event.params.badgeMask;
  proof.minima = event.params.minima;
  proof.nullifier = event.params.nullifier;
  proof.expiresAt = event.params.expiresAt;
  proof.verifiedAt = event.block.timestamp;
  proof.verifiedAtBlock = event.block.number;
  proof.transactionHash = event.transaction.hash;
  proof.save();
}
