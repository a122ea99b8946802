import type { Address } from "viem";

import type {
  Attendance,
  Invitation,
  Profile,
  RedeemedInvite,
  Vouch,
  WithdrawnVouch,
} from "../types/Profile.ts";
import type { Attender, Holder } from "./entities/holder.ts";

/** A profile whose lists are being filled. */
type Draft = Profile & {
  vouches: Vouch[];
  withdrawnVouches: WithdrawnVouch[];
  attendances: Attendance[];
  invitedBy: Invitation | null;
  invites: RedeemedInvite[];
};

/**
 * Profiles in the order of registration. The subgraph names passports; profiles name who holds them now. What leads to or
 * from a passport that was given up does not count.
 */
export function joinProfiles(holders: readonly Holder[], attenders: readonly Attender[]): Profile[] {
  const ordered = [...holders].sort((one, other) => one.index - other.index);
  const drafts = new Map<Address, Draft>(ordered.map((holder) => [holder.id, draftOf(holder)]));
  const staying = (id: Address): Draft | undefined => {
    const draft = drafts.get(id);
    return draft?.left === false ? draft : undefined;
  };
  for (const { id, vouchesGiven, invitation } of ordered) {
    const draft = staying(id);
    if (draft === undefined) continue;
    const voucher = draft.account;
    for (const { to, active, ...vouch } of vouchesGiven) {
      const account = staying(to)?.account;
      if (account === undefined) continue;
      (active ? draft.vouches : draft.withdrawnVouches).push({ voucher, account, ...vouch });
    }
    if (invitation === null) continue;
    const { redeemedAt } = invitation;
    const inviter = staying(invitation.inviter.id);
    if (inviter === undefined) continue;
    draft.invitedBy = { inviter: inviter.account, redeemedAt };
    inviter.invites.push({ invitee: voucher, redeemedAt });
  }
  for (const { passport, attendances } of attenders) staying(passport.id)?.attendances.push(...attendances);
  return [...drafts.values()];
}

function draftOf({ passportId, account, left, commitment, index, registeredAt, badges }: Holder): Draft {
  return {
    passportId,
    account,
    left,
    commitment,
    index,
    registeredAt,
    badges: left ? [] : badges,
    vouches: [],
    withdrawnVouches: [],
    attendances: [],
    invitedBy: null,
    invites: [],
  };
}
