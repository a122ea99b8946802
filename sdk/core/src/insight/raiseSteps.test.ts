import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyFeatures } from "../../test/support/arbitraries.ts";
import { anyFormula } from "../../test/support/formulaArbitraries.ts";
import { NO_FEATURES } from "../../test/support/profiles.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { scoreFeatures } from "../reputation/scoreFeatures.ts";
import { raiseSteps, stepsToScore } from "./raiseSteps.ts";

describe("raiseSteps", () => {
  it("behavior: the most points for the effort first", () => {
    const steps = raiseSteps({ features: NO_FEATURES, formula: formulaV1 });
    expect(steps[0]).toEqual({ feature: "poh_score", from: 0, to: 100, effort: 1000, scoreGain: 250 });
    const worth = steps.map(({ scoreGain, effort }) => scoreGain / effort);
    expect(worth[1]).toBeLessThan(worth[0] as number);
  });

  it("behavior: the gain it promises is the gain there is, by any formula", () => {
    fc.assert(
      fc.property(anyFeatures, anyFormula, (features, formula) => {
        const before = scoreFeatures(features, formula).score;
        for (const { feature, from, to, scoreGain, effort } of raiseSteps({ features, formula })) {
          expect(from).toBe(features[feature]);
          expect(to).toBeGreaterThan(from);
          expect(effort).toBeGreaterThanOrEqual(1);
          expect(scoreGain).toBeGreaterThan(0);
          expect(scoreFeatures({ ...features, [feature]: to }, formula).score - before).toBe(scoreGain);
        }
      }),
    );
  });

  it("args: keep", () => {
    const steps = raiseSteps({ features: NO_FEATURES, formula: formulaV1, keep: ["poh_score"] });
    expect(steps.some(({ feature }) => feature === "poh_score")).toBe(false);
  });
});

describe("stepsToScore", () => {
  it("behavior: of each feature the least value that is enough alone", () => {
    fc.assert(
      fc.property(anyFeatures, anyFormula, fc.integer({ min: 1, max: 1000 }), (features, formula, bound) => {
        for (const { feature, to } of stepsToScore({ features, formula, bound })) {
          expect(scoreFeatures({ ...features, [feature]: to }, formula).score).toBeGreaterThanOrEqual(bound);
          expect(scoreFeatures({ ...features, [feature]: to - 1 }, formula).score).toBeLessThan(bound);
        }
      }),
    );
  });

  it("behavior: the least effort first; what is not enough alone is not listed", () => {
    const steps = stepsToScore({ features: NO_FEATURES, formula: formulaV1, bound: 100 });
    expect(steps).toEqual([
      { feature: "poh_score", from: 0, to: 40, effort: 400, scoreGain: 100 },
      { feature: "github_score", from: 0, to: 100, effort: 1000, scoreGain: 100 },
      { feature: "twitter_score", from: 0, to: 100, effort: 1000, scoreGain: 100 },
      // Seven badges are 666 of 1000 and 99.9 points.
      { feature: "badge_count", from: 0, to: 8, effort: 4000, scoreGain: 112 },
      { feature: "reputation_score", from: 0, to: 1000, effort: 4000, scoreGain: 100 },
      // 500 of 1000 at 60 % takes 834 of the table: 84 above that of 1000 transactions, 16 transactions each.
      { feature: "onchain_tx_count", from: 0, to: 2344, effort: 4336, scoreGain: 100 },
      { feature: "account_age_days", from: 0, to: 730, effort: 5000, scoreGain: 100 },
    ]);
    expect(stepsToScore({ features: NO_FEATURES, formula: formulaV1, bound: 1000 })).toEqual([]);
  });
});
