import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyFeatures } from "../../test/support/arbitraries.ts";
import { anyFormula } from "../../test/support/formulaArbitraries.ts";
import { NO_FEATURES } from "../../test/support/profiles.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { scoreFeatures } from "../reputation/scoreFeatures.ts";
import { componentNames } from "../types/Components.ts";
import { featureContributions } from "./featureContributions.ts";

describe("featureContributions", () => {
  it("behavior: splits a component between its features", () => {
    const features = { ...NO_FEATURES, poh_score: 100, github_score: 30, twitter_score: 60 };
    const parts = featureContributions({ features, formula: formulaV1 });
    // Social is 450 of 1000 and gives 90: a third by GitHub, two thirds by X.
    expect(parts.filter(({ points }) => points > 0)).toEqual([
      { component: "humanity", feature: "poh_score", value: 100, points: 250 },
      { component: "social", feature: "github_score", value: 30, points: 30 },
      { component: "social", feature: "twitter_score", value: 60, points: 60 },
    ]);
    expect(parts).toHaveLength(8);
  });

  it("behavior: features add up to their component, and all of them to the score, by any formula", () => {
    fc.assert(
      fc.property(anyFeatures, anyFormula, (features, formula) => {
        const parts = featureContributions({ features, formula });
        const { score, contributions } = scoreFeatures(features, formula);
        for (const component of componentNames) {
          const own = parts.filter((part) => part.component === component);
          expect(own.reduce((sum, { points }) => sum + points, 0)).toBe(contributions[component]);
        }
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(parts.every(({ points }) => Number.isInteger(points) && points >= 0)).toBe(true);
      }),
    );
  });
});
