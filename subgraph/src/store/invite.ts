import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Invite, InviteBatch } from "../../generated/types/schema";

/** What became of an invite, as the schema names it. */
export namespace Status {
  export const OPEN = "Open";
  export const REDEEMED = "Redeemed";
  export const REVOKED = "Revoked";
}

export function loadInvite(id: Bytes): Invite | null {
  return Invite.load(id);
}

/** An invite that is not saved yet. */
export function newInvite(id: Bytes, inviter: Bytes, key: Address, event: ethereum.Event): Invite {
  const invite = new Invite(id);
  invite.inviter = inviter;
  invite.key = key;
  invite.createdAt = event.block.timestamp;
  invite.createdAtBlock = event.block.number;
  invite.transactionHash = event.transaction.hash;
  return invite;
}

export function saveOpen(invite: Invite, expiresAt: BigInt): void {
  invite.expiresAt = expiresAt;
  invite.status = Status.OPEN;
  invite.save();
}

/** An invite of a batch is known from its redemption on. */
export function joinBatch(invite: Invite, batch: InviteBatch): void {
  invite.batch = batch.id;
  invite.expiresAt = batch.expiresAt;
}

export function saveRedemption(invite: Invite, invitee: Bytes, event: ethereum.Event): void {
  invite.status = Status.REDEEMED;
  invite.invitee = invitee;
  invite.redeemedAt = event.block.timestamp;
  invite.save();
}

export function saveRevocation(invite: Invite, event: ethereum.Event): void {
  invite.status = Status.REVOKED;
  invite.revokedAt = event.block.timestamp;
  invite.save();
}
