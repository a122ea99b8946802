import fc from "fast-check";

import { componentNames } from "../../src/types/Components.ts";
import { featureNames, type Features } from "../../src/types/Features.ts";
import type { ComponentTerm, Formula, Table } from "../../src/types/Formula.ts";
import type { Profile } from "../../src/types/Profile.ts";
import { DAY, NOW, badge, profile, vouch } from "./profiles.ts";

/** Features around the points of the tables, and far beyond. */
export const anyFeatures: fc.Arbitrary<Features> = fc.record({
  poh_score: fc.nat(100),
  badge_count: fc.nat(15),
  github_score: fc.nat(100),
  twitter_score: fc.nat(100),
  onchain_tx_count: fc.oneof(fc.nat(6000), fc.constant(Number.MAX_SAFE_INTEGER)),
  onchain_balance: fc.oneof(fc.nat(12_000), fc.constant(Number.MAX_SAFE_INTEGER)),
  account_age_days: fc.nat(900),
  reputation_score: fc.nat(1000),
});

const anyTable: fc.Arbitrary<Table> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 6000 }), { maxLength: 5 }),
    fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
  )
  .map(([inputs, outputs]) => {
    const [rising, climbing] = [[0, ...inputs.toSorted((a, b) => a - b)], outputs.toSorted((a, b) => a - b)];
    return rising.map((input, index) => [input, climbing[index] as number] as const);
  });

/** Whole parts of 10,000, each at least 1. */
function anyShares(count: number): fc.Arbitrary<number[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
      return edges.slice(1).map((edge, index) => edge - (edges[index] as number));
    });
}

const anyTerms: fc.Arbitrary<ComponentTerm[]> = fc
  .shuffledSubarray([...featureNames], { minLength: 1, maxLength: 3 })
  .chain((features) =>
    fc
      .tuple(anyShares(features.length), fc.array(anyTable, { minLength: 3, maxLength: 3 }))
      .map(([shares, tables]) =>
        features.map((feature, index) => ({
          feature,
          share: shares[index] as number,
          table: tables[index] as Table,
        })),
      ),
  );

/** Formulas that parseFormula accepts. */
export const anyFormula: fc.Arbitrary<Formula> = fc
  .record({
    weights: anyShares(componentNames.length),
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }),
    terms: fc.array(anyTerms, { minLength: componentNames.length, maxLength: componentNames.length }),
    damping: fc.integer({ min: 1, max: 9_999 }),
  })
  .map(({ weights, bounds, terms, damping }) => {
    const byComponent = <Value>(values: readonly Value[]) =>
      Object.fromEntries(componentNames.map((name, index) => [name, values[index]])) as Record<
        (typeof componentNames)[number],
        Value
      >;
    return {
      name: "random",
      version: 1,
      weights: byComponent(weights),
      tierBounds: bounds.toSorted((a, b) => a - b) as unknown as Formula["tierBounds"],
      components: byComponent(terms),
      network: { damping, iterations: 5 },
    };
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
