import type { WitnessedKind } from "../types/Formula.ts";
import type { Profile } from "../types/Profile.ts";
import { assertTime } from "../utils/assertTime.ts";
import { exclusionOf } from "./exclusionOf.ts";
import { uniqueBadges } from "./uniqueBadges.ts";

/** Something that others witnessed of a wallet. */
export type Moment = {
  readonly kind: WitnessedKind;
  /** Seconds since the Unix epoch. */
  readonly time: number;
};

/**
 * What others witnessed of a profile, each thing once and at its earliest time, in no certain order: badges that count,
 * events, vouches that stand, redeemed invites. What a wallet witnesses of itself (its own badges, its own events) is left
 * out, and so are vouches without a time.
 *
 * @throws ValueOutOfRangeError when a time is not an integer of 40 bits.
 */
export function activityMoments(
  profile: Pick<Profile, "account" | "badges" | "vouches" | "attendances" | "invitedBy" | "invites">,
  timestamp: number,
): Moment[] {
  const own = profile.account.toLowerCase();
  const earliest = new Map<string, Moment>();
  const witness = (
    kind: WitnessedKind,
    by: string,
    time: number | undefined,
    thing: bigint | string = by,
  ) => {
    if (time === undefined || by.toLowerCase() === own) return;
    assertTime(kind, time);
    const key = `${kind} ${thing}`.toLowerCase();
    if (time < (earliest.get(key)?.time ?? Infinity)) earliest.set(key, { kind, time });
  };
  for (const badge of uniqueBadges(profile.badges)) {
    if (exclusionOf(badge, timestamp) === null) {
      witness("badge", badge.issuer, badge.issuedAt, badge.badgeType);
    }
  }
  for (const { voucher, account, createdAt } of profile.vouches) {
    if (voucher.toLowerCase() === own) witness("vouchGiven", account, createdAt);
    if (account.toLowerCase() === own) witness("vouchReceived", voucher, createdAt);
  }
  for (const { eventId, organiser, attendedAt } of profile.attendances ?? []) {
    witness("attendance", organiser, attendedAt, eventId);
  }
  if (profile.invitedBy) witness("invite", profile.invitedBy.inviter, profile.invitedBy.redeemedAt);
  for (const { invitee, redeemedAt } of profile.invites ?? []) witness("invite", invitee, redeemedAt);
  return [...earliest.values()];
}
