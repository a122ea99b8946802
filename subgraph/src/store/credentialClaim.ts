import { Bytes } from "@graphprotocol/graph-ts";

import {
  CredentialClaimed,
  RevocationRootPublished,
} from "../../generated/types/CredentialMinter/CredentialMinter";
import { CredentialClaim, RevocationRoot } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

export function createRevocationRoot(badgeTypeId: Bytes, event: RevocationRootPublished): void {
  const revocationRoot = new RevocationRoot(logId(event));
  revocationRoot.badgeType = badgeTypeId;
  revocationRoot.root = event.params.root;
  revocationRoot.publishedAt = event.block.timestamp;
  revocationRoot.publishedAtBlock = event.block.number;
  revocationRoot.transactionHash = event.transaction.hash;
  revocationRoot.save();
}

export function createCredentialClaim(badgeTypeId: Bytes, event: CredentialClaimed): void {
  const claim = new CredentialClaim(logId(event));
  claim.badgeType = badgeTypeId;
  claim.account = event.params.account;
  claim.nullifier = event.params.nullifier;
  claim.epoch = event.params.epoch;
  claim.value = event.params.value;
  claim.time = event.params.time;
  claim.revocationRoot = event.params.revocationRoot;
  claim.claimedAt = event.block.timestamp;
  claim.claimedAtBlock = event.block.number;
  claim.transactionHash = event.transaction.hash;
  claim.save();
}
