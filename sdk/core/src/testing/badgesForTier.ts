import type { Address } from "viem";

import { trustNetwork } from "../network/trustNetwork.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import type { Formula } from "../types/Formula.ts";
import type { Profile, ProfileBadge } from "../types/Profile.ts";
import type { Tier } from "../types/Tier.ts";

/** What a wallet of a tier looks like: badges by category and provider, and how long it has its passport. */
export type Standing = {
  readonly ageDays: number;
  readonly badges: readonly Pick<ProfileBadge, "category" | "provider" | "value">[];
};

/** Figures at which every table of the formulas is exhausted. */
const MOST = { percent: 100, transactions: 5_000, balance: 10_000, ageDays: 730, others: 7 };
const STEPS = 1_000;
const DAY = 86_400;

/**
 * The least wallet that has a tier by the formula, nobody vouching for it: everything that counts rises together until
 * the engine says so.
 * @returns Undefined when no badges and no age give the tier.
 */
export function badgesForTier(tier: Tier, formula: Formula): Standing | undefined {
  let [low, high] = [0, STEPS];
  if (tierOfStanding(standingAt(high), formula) < tier) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (tierOfStanding(standingAt(middle), formula) >= tier) high = middle;
    else low = middle + 1;
  }
  const standing = standingAt(high);
  return tierOfStanding(standing, formula) === tier ? standing : undefined;
}

function standingAt(step: number): Standing {
  const part = (most: number): number => Math.floor((most * step) / STEPS);
  const badges = [
    { category: "Humanity", provider: "world-id", value: BigInt(part(MOST.percent)) },
    { category: "Social", provider: "github", value: BigInt(part(MOST.percent)) },
    { category: "Social", provider: "twitter", value: BigInt(part(MOST.percent)) },
    { category: "OnChain", provider: "evm-tx-count", value: BigInt(part(MOST.transactions)) },
    { category: "OnChain", provider: "evm-balance", value: BigInt(part(MOST.balance)) },
    ...Array.from({ length: part(MOST.others) }, (_, index) => ({
      category: "Custom" as const,
      provider: `aura-community-${index}`,
      value: 1n,
    })),
  ] as const;
  return { ageDays: part(MOST.ageDays), badges: badges.filter(({ value }) => value > 0n) };
}

function tierOfStanding({ ageDays, badges }: Standing, formula: Formula): Tier {
  const timestamp = ageDays * DAY;
  const profile: Profile = {
    passportId: 1n,
    account: NOBODY,
    left: false,
    commitment: 1n,
    index: 0,
    registeredAt: 0,
    vouches: [],
    badges: badges.map((badge, index) => ({
      ...badge,
      badgeType: BigInt(index),
      issuer: NOBODY,
      accredited: true,
      issuedAt: 0,
      expiresAt: 0,
      burned: false,
      revoked: false,
    })),
  };
  return scoreProfiles([profile], { timestamp, formula, network: trustNetwork })[0]?.tier ?? 0;
}

const NOBODY: Address = "0x0000000000000000000000000000000000000001";
