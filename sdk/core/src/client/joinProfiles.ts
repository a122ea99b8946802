import type { Address } from "viem";

import type { Attendance, Invitation, Profile, RedeemedInvite } from "../types/Profile.ts";
import type { Attender, GivenVouch, Holder } from "./entities/holder.ts";

/**
 * Profiles in the order of registration. The subgraph names passports; profiles name who holds them now. What leads to or
 * from a passport that was given up does not count.
 */
export function joinProfiles({
  holders,
  attenders,
}: {
  holders: readonly Holder[];
  attenders: readonly Attender[];
}): Profile[] {
  const accounts = new Map(holders.filter(({ left }) => !left).map(({ id, account }) => [id, account]));
  const attended = new Map<Address, Attendance[]>();
  for (const { passport, attendances } of attenders) listUnder(attended, passport).push(...attendances);
  const invites = new Map<Address, RedeemedInvite[]>();
  for (const { left, account, invitation } of holders) {
    if (left || invitation === null) continue;
    const { inviter, redeemedAt } = invitation;
    listUnder(invites, inviter).push({ invitee: account, redeemedAt });
  }
  const ordered = [...holders].sort((one, other) => one.index - other.index);
  return ordered.map((holder) => {
    const { id, passportId, account, left, commitment, index, registeredAt } = holder;
    return {
      passportId,
      account,
      left,
      commitment,
      index,
      registeredAt,
      badges: left ? [] : holder.badges,
      ...vouchesBetween(account, left ? [] : holder.vouchesGiven, accounts),
      attendances: (left ? undefined : attended.get(id)) ?? [],
      invitedBy: left ? null : invitedBy(holder.invitation, accounts),
      invites: (left ? undefined : invites.get(id)) ?? [],
    };
  });
}

function invitedBy(
  invitation: Invitation | null,
  accounts: ReadonlyMap<Address, Address>,
): Invitation | null {
  const inviter = invitation === null ? undefined : accounts.get(invitation.inviter);
  return invitation === null || inviter === undefined ? null : { ...invitation, inviter };
}

function vouchesBetween(
  voucher: Address,
  given: readonly GivenVouch[],
  accounts: ReadonlyMap<Address, Address>,
): Required<Pick<Profile, "vouches" | "withdrawnVouches">> {
  const known = given.flatMap(({ to, ...vouch }) => {
    const account = accounts.get(to);
    return account === undefined ? [] : [{ voucher, account, ...vouch }];
  });
  return {
    vouches: known
      .filter(({ active }) => active)
      .map(({ account, weight, createdAt, updatedAt }) => ({
        voucher,
        account,
        weight,
        createdAt,
        updatedAt,
      })),
    withdrawnVouches: known
      .filter(({ active }) => !active)
      .map(({ account, createdAt, updatedAt }) => ({ voucher, account, createdAt, withdrawnAt: updatedAt })),
  };
}

function listUnder<Item>(lists: Map<Address, Item[]>, key: Address): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
