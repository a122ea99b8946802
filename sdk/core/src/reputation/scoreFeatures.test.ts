import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NO_FEATURES } from "../../test/support/profiles.ts";
import { readVectors } from "../../test/support/readJson.ts";
import { componentNames } from "../types/Components.ts";
import { featureNames, type Features } from "../types/Features.ts";
import { formulaV1 } from "./formula.v1.ts";
import { scoreFeatures } from "./scoreFeatures.ts";

type Case = {
  name: string;
  features: Features;
  components: number[];
  contributions: number[];
  weightedSum: number;
  score: number;
  tier: number;
};

const { cases } = readVectors<{ cases: Case[] }>("scoring");
const anyFeatures = fc.record({
  poh_score: fc.nat(100),
  badge_count: fc.nat(20),
  github_score: fc.nat(100),
  twitter_score: fc.nat(100),
  onchain_tx_count: fc.oneof(fc.nat(6000), fc.maxSafeNat()),
  onchain_balance: fc.oneof(fc.nat(12_000), fc.maxSafeNat()),
  account_age_days: fc.nat(1000),
  reputation_score: fc.nat(1000),
});

describe("scoreFeatures", () => {
  it.each(cases)("vector: $name", ({ features, components, contributions, weightedSum, score, tier }) => {
    const result = scoreFeatures(features, formulaV1);
    expect(componentNames.map((name) => result.components[name])).toEqual(components);
    expect(componentNames.map((name) => result.contributions[name])).toEqual(contributions);
    expect(result).toMatchObject({ weightedSum, score, tier });
  });

  it("behavior: names the next tier and what is missing, and none above Diamond", () => {
    expect(scoreFeatures(NO_FEATURES, formulaV1).nextTier).toEqual({
      tier: 1,
      tierName: "Silver",
      bound: 550,
      missing: 550,
    });
    const diamond = cases.find(({ score }) => score === 850);
    expect(scoreFeatures(diamond?.features ?? NO_FEATURES, formulaV1)).toMatchObject({
      tierName: "Diamond",
      nextTier: null,
    });
  });

  it("behavior: everything stays between 0 and 1000, and contributions add up to the score", () => {
    fc.assert(
      fc.property(anyFeatures, (features) => {
        const { components, contributions, score } = scoreFeatures(features, formulaV1);
        for (const value of [...Object.values(components), score]) {
          expect(Number.isInteger(value) && value >= 0 && value <= 1000).toBe(true);
        }
        expect(Object.values(contributions).reduce((sum, part) => sum + part, 0)).toBe(score);
      }),
    );
  });

  it("behavior: more of a feature never lowers the score", () => {
    const feature = fc.constantFrom(...featureNames);
    fc.assert(
      fc.property(anyFeatures, feature, fc.nat(5000), (features, name, more) => {
        const value = Math.min(features[name] + more, Number.MAX_SAFE_INTEGER);
        const raised = scoreFeatures({ ...features, [name]: value }, formulaV1);
        expect(raised.weightedSum).toBeGreaterThanOrEqual(scoreFeatures(features, formulaV1).weightedSum);
      }),
    );
  });

  it.each([...featureNames, "activity_score"])("error: %s is negative, no integer or too large", (field) => {
    for (const value of [-1, 0.5, Number.NaN, Infinity, 2 ** 53]) {
      expect(() => scoreFeatures({ ...NO_FEATURES, [field]: value }, formulaV1)).toThrow(
        expect.objectContaining({ name: "ValueOutOfRangeError", field, value }) as Error,
      );
    }
  });
});
