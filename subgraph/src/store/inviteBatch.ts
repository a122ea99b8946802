import { Bytes, ethereum } from "@graphprotocol/graph-ts";

import { InviteBatchCreated } from "../../generated/types/Invites/Invites";
import { InviteBatch } from "../../generated/types/schema";

export function loadInviteBatch(id: Bytes): InviteBatch | null {
  return InviteBatch.load(id);
}

export function createInviteBatch(id: Bytes, inviter: Bytes, event: InviteBatchCreated): void {
  const batch = new InviteBatch(id);
  batch.batchId = event.params.batchId;
  batch.inviter = inviter;
  batch.root = event.params.root;
  batch.count = event.params.count;
  batch.redeemed = 0;
  batch.expiresAt = event.params.expiresAt;
  batch.revoked = false;
  batch.createdAt = event.block.timestamp;
  batch.createdAtBlock = event.block.number;
  batch.transactionHash = event.transaction.hash;
  batch.save();
}

export function countRedemption(batch: InviteBatch): void {
  batch.redeemed += 1;
  batch.save();
}

export function saveBatchRevocation(batch: InviteBatch, event: ethereum.Event): void {
  batch.revoked = true;
  batch.revokedAt = event.block.timestamp;
  batch.save();
}
