import fc from "fast-check";

import type { Inputs } from "../../src/types/Features.ts";
import type { Profile } from "../../src/types/Profile.ts";
import { DAY, NOW, badge, profile, vouch } from "./profiles.ts";

/** Features around the points of the tables, and far beyond. */
export const anyFeatures: fc.Arbitrary<Required<Inputs>> = fc.record({
  poh_score: fc.nat(100),
  badge_count: fc.nat(15),
  github_score: fc.nat(100),
  twitter_score: fc.nat(100),
  onchain_tx_count: fc.oneof(fc.nat(6000), fc.constant(Number.MAX_SAFE_INTEGER)),
  onchain_balance: fc.oneof(fc.nat(12_000), fc.constant(Number.MAX_SAFE_INTEGER)),
  account_age_days: fc.nat(900),
  reputation_score: fc.nat(1000),
  activity_score: fc.nat(1000),
});

const TYPES = [
  { badgeType: 0n, category: "Humanity", provider: "world-id" },
  { badgeType: 1n, category: "Social", provider: "github" },
  { badgeType: 2n, category: "OnChain", provider: "evm-balance" },
  { badgeType: 3n, category: "Custom", provider: "" },
] as const;

export const anyBadge = fc
  .record({
    type: fc.constantFrom(...TYPES),
    value: fc.bigInt({ min: 0n, max: 120n }),
    issuedAt: fc.integer({ min: NOW - 2, max: NOW }),
    expiresAt: fc.constantFrom(0, NOW, NOW + DAY, NOW + 2 * DAY),
    burned: fc.integer({ min: 0, max: 7 }).map((draw) => draw === 0),
    revoked: fc.integer({ min: 0, max: 7 }).map((draw) => draw === 0),
    accredited: fc.integer({ min: 0, max: 7 }).map((draw) => draw > 0),
  })
  .map(({ type, ...fields }) => badge({ ...type, ...fields }));

/** Everybody at a block: up to five passports with badges and vouches between them, one of which may have left. */
export const anyProfiles: fc.Arbitrary<Profile[]> = fc
  .array(
    fc.record({
      badges: fc.array(anyBadge, { maxLength: 5 }),
      targets: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 10_000 })), { maxLength: 4 }),
      age: fc.nat(900),
      left: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
    }),
    { maxLength: 5 },
  )
  .map((people) =>
    people.map(({ badges, targets, age, left }, index) =>
      profile(index, {
        left,
        registeredAt: NOW - age * DAY,
        badges: left ? [] : badges,
        vouches: left ? [] : targets.map(([to, weight]) => vouch(index, to, weight)),
      }),
    ),
  );
