import { Bytes, ethereum } from "@graphprotocol/graph-ts";

import {
  InviteBatchCreated,
  InviteBatchRevoked,
  InviteCreated,
  InviteRedeemed,
  InviteRevoked,
} from "../../generated/types/Invites/Invites";
import { inviteId, passportKey, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { countActivity, Kind } from "../store/activity";
import {
  joinBatch,
  loadInvite,
  newInvite,
  saveOpen,
  saveRedemption,
  saveRevocation,
  Status,
} from "../store/invite";
import {
  countRedemption,
  createInviteBatch,
  loadInviteBatch,
  saveBatchRevocation,
} from "../store/inviteBatch";
import { hasPassport } from "../store/passport";

export function handleInviteCreated(event: InviteCreated): void {
  const inviter = passportKey(event.params.inviterId);
  if (!isKnown(inviter, event)) return;
  const id = inviteId(inviter, event.params.key);
  if (loadInvite(id) !== null) {
    reportRepeated("Invite", id, event);
    return;
  }
  saveOpen(newInvite(id, inviter, event.params.key, event), event.params.expiresAt);
}

export function handleInviteRevoked(event: InviteRevoked): void {
  const id = inviteId(passportKey(event.params.inviterId), event.params.key);
  const invite = loadInvite(id);
  if (invite === null) reportMissing("Invite", id, event);
  else if (invite.status != Status.OPEN) reportRepeated("End of invite", id, event);
  else saveRevocation(invite, event);
}

export function handleInviteBatchCreated(event: InviteBatchCreated): void {
  const inviter = passportKey(event.params.inviterId);
  if (!isKnown(inviter, event)) return;
  const id = wordId(event.params.batchId);
  if (loadInviteBatch(id) !== null) reportRepeated("InviteBatch", id, event);
  else createInviteBatch(id, inviter, event);
}

export function handleInviteBatchRevoked(event: InviteBatchRevoked): void {
  const id = wordId(event.params.batchId);
  const batch = loadInviteBatch(id);
  if (batch === null) reportMissing("InviteBatch", id, event);
  else if (batch.revoked) reportRepeated("Revocation of batch", id, event);
  else saveBatchRevocation(batch, event);
}

export function handleInviteRedeemed(event: InviteRedeemed): void {
  const inviter = passportKey(event.params.inviterId);
  const invitee = passportKey(event.params.inviteeId);
  if (!isKnown(inviter, event) || !isKnown(invitee, event)) return;
  const id = inviteId(inviter, event.params.key);
  let invite = loadInvite(id);
  if (invite !== null && invite.status != Status.OPEN) {
    reportRepeated("End of invite", id, event);
    return;
  }
  if (event.params.batchId.isZero()) {
    if (invite === null) {
      reportMissing("Invite", id, event);
      return;
    }
    saveRedemption(invite, invitee, event);
    countActivity(Kind.INVITE_REDEEMED, 1, event);
    return;
  }
  const batchId = wordId(event.params.batchId);
  const batch = loadInviteBatch(batchId);
  if (batch === null) {
    reportMissing("InviteBatch", batchId, event);
    return;
  }
  if (invite === null) invite = newInvite(id, inviter, event.params.key, event);
  joinBatch(invite, batch);
  saveRedemption(invite, invitee, event);
  countRedemption(batch);
  countActivity(Kind.INVITE_REDEEMED, 1, event);
}

function isKnown(passport: Bytes, event: ethereum.Event): boolean {
  if (hasPassport(passport)) return true;
  reportMissing("Passport", passport, event);
  return false;
}
