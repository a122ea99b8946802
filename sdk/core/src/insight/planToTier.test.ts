import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyFeatures } from "../../test/support/arbitraries.ts";
import { anyFormula } from "../../test/support/formulaArbitraries.ts";
import { NO_FEATURES } from "../../test/support/profiles.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { scoreFeatures } from "../reputation/scoreFeatures.ts";
import { inputNames, type Inputs } from "../types/Features.ts";
import type { Tier } from "../types/Tier.ts";
import { planToTier } from "./planToTier.ts";
import type { RaiseStep } from "./raiseSteps.ts";

function raisedBy(features: Inputs, steps: readonly RaiseStep[]): Inputs {
  return { ...features, ...Object.fromEntries(steps.map(({ feature, to }) => [feature, to])) };
}

describe("planToTier", () => {
  it("behavior: the next tier is the goal, and the last step goes no further than it needs", () => {
    // 530 points; 20 are missing to Silver, which 8 of 100 points of humanity give.
    const features = { ...NO_FEATURES, poh_score: 32, badge_count: 12, github_score: 100, twitter_score: 50 };
    const at = { ...features, onchain_tx_count: 5000, reputation_score: 300 };
    expect(scoreFeatures(at, formulaV1).score).toBe(555);
    const plan = planToTier({ features: at, formula: formulaV1 });
    expect(plan).toMatchObject({ tier: 2, tierName: "Gold", bound: 650, reached: true, score: 650 });
    expect(plan.steps).toEqual([{ feature: "poh_score", from: 32, to: 70, effort: 380, scoreGain: 95 }]);
    expect(plan.effort).toBe(380);
  });

  it("behavior: promises what scoring gives, and no step can be smaller", () => {
    fc.assert(
      fc.property(
        anyFeatures,
        anyFormula,
        fc.constantFrom<Tier[]>(0, 1, 2, 3, 4),
        (features, formula, tier) => {
          const plan = planToTier({ features, formula, tier });
          const raised = raisedBy(features, plan.steps);
          const before = scoreFeatures(features, formula).score;
          const after = scoreFeatures(raised, formula).score;
          expect(plan.score).toBe(after);
          expect(plan.steps.reduce((sum, { scoreGain }) => sum + scoreGain, 0)).toBe(after - before);
          expect(plan.reached).toBe(after >= plan.bound);
          for (const { feature, from, to } of plan.steps) {
            expect(from).toBe(features[feature]);
            expect(to).toBeGreaterThan(from);
            if (!plan.reached) continue;
            expect(scoreFeatures({ ...raised, [feature]: to - 1 }, formula).score).toBeLessThan(plan.bound);
          }
        },
      ),
    );
  });

  it("behavior: a tier is out of reach only where it is so with every feature at its greatest", () => {
    const greatest = Object.fromEntries(
      inputNames.map((name) => [name, Number.MAX_SAFE_INTEGER]),
    ) as Required<Inputs>;
    fc.assert(
      fc.property(anyFeatures, anyFormula, (features, formula) => {
        const { reached, bound } = planToTier({ features, formula, tier: 4 });
        expect(reached).toBe(scoreFeatures(greatest, formula).score >= bound);
      }),
    );
  });

  it("args: keep", () => {
    const keep = inputNames.filter((feature) => feature !== "account_age_days");
    const plan = planToTier({ features: NO_FEATURES, formula: formulaV1, keep });
    expect(plan).toMatchObject({ tier: 1, reached: false, score: 100 });
    expect(plan.steps).toEqual([
      { feature: "account_age_days", from: 0, to: 730, effort: 5000, scoreGain: 100 },
    ]);
  });

  it("behavior: there is nothing to do for a tier that is reached", () => {
    const plan = planToTier({ features: NO_FEATURES, formula: formulaV1, tier: 0 });
    expect(plan).toEqual({
      tier: 0,
      tierName: "Bronze",
      bound: 0,
      reached: true,
      score: 0,
      effort: 0,
      steps: [],
    });
  });
});
