import { numberToHex, type Address } from "viem";

import type { WitnessedKind } from "../../src/types/Formula.ts";
import type { Features } from "../../src/types/Features.ts";
import type { Profile, ProfileBadge, Vouch } from "../../src/types/Profile.ts";

/** The block's time in these worlds: 1 January 2026. */
export const NOW = 1_767_225_600;
export const DAY = 86_400;

export const NO_FEATURES: Features = {
  poh_score: 0,
  badge_count: 0,
  github_score: 0,
  twitter_score: 0,
  onchain_tx_count: 0,
  onchain_balance: 0,
  account_age_days: 0,
  reputation_score: 0,
};

/** The account with this number. */
export function address(number: number): Address {
  return numberToHex(number + 1, { size: 20 });
}

/** A badge that counts and says nothing but that it is there. */
export function badge(changes: Partial<ProfileBadge> = {}): ProfileBadge {
  return {
    badgeType: 5n,
    category: "Custom",
    provider: "aura-community",
    issuer: address(900),
    accredited: true,
    value: 1n,
    issuedAt: NOW - DAY,
    expiresAt: 0,
    burned: false,
    revoked: false,
    ...changes,
  };
}

/** A passport registered at the block, without badges or vouches. */
export function profile(index: number, changes: Partial<Profile> = {}): Profile {
  return {
    passportId: BigInt(address(index)),
    account: address(index),
    left: false,
    commitment: BigInt(index + 1),
    index,
    registeredAt: NOW,
    badges: [],
    vouches: [],
    ...changes,
  };
}

/** The five badges of the calibration, each at the most that counts. */
export const fiveBadges: readonly ProfileBadge[] = [
  badge({ badgeType: 0n, category: "Humanity", provider: "world-id", value: 100n }),
  badge({ badgeType: 1n, category: "Social", provider: "github", value: 100n }),
  badge({ badgeType: 2n, category: "Social", provider: "twitter", value: 100n }),
  badge({ badgeType: 3n, category: "OnChain", provider: "evm-tx-count", value: 5000n }),
  badge({ badgeType: 4n, category: "OnChain", provider: "evm-balance", value: 10_000n }),
];

/** A vouch, without a time unless one is given. */
export function vouch(voucher: number, account: number, weight = 10_000, createdAt?: number): Vouch {
  const times = createdAt === undefined ? {} : { createdAt, updatedAt: createdAt };
  return { voucher: address(voucher), account: address(account), weight, ...times };
}

/** Something witnessed so many seconds before {@link NOW}. */
export type Witnessed = readonly [kind: WitnessedKind, age: number];

/** The profile of account 0 with these things witnessed, each by somebody else. */
export function activeProfile(moments: readonly Witnessed[]): Profile {
  const of = (kind: WitnessedKind) =>
    moments
      .map(([, age], index) => ({ index, time: NOW - age }))
      .filter(({ index }) => moments[index]?.[0] === kind);
  return profile(0, {
    badges: of("badge").map(({ index, time }) => badge({ badgeType: BigInt(index), issuedAt: time })),
    attendances: of("attendance").map(({ index, time }) => ({
      eventId: BigInt(index),
      organiser: address(901),
      attendedAt: time,
    })),
    vouches: [
      ...of("vouchGiven").map(({ index, time }) => vouch(0, index + 1, 1, time)),
      ...of("vouchReceived").map(({ index, time }) => vouch(index + 1, 0, 1, time)),
    ],
    invites: of("invite").map(({ index, time }) => ({ invitee: address(index + 1), redeemedAt: time })),
  });
}
