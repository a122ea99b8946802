import { numberToHex, type Address } from "viem";

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

export function vouch(voucher: number, account: number, weight = 10_000): Vouch {
  return { voucher: address(voucher), account: address(account), weight };
}
