import { describe, expect, it } from "vitest";

import { NO_FEATURES, NOW, badge, profile } from "../../test/support/profiles.ts";
import { extractFeatures } from "../reputation/extractFeatures.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { explainScore } from "./explainScore.ts";

const base = { timestamp: NOW, formula: formulaV1 };

describe("explainScore", () => {
  it("behavior: answers every question of a holder at once", () => {
    const holder = profile(0, { badges: [badge({ issuedAt: NOW - 9 }), badge({ issuedAt: NOW })] });
    const features = extractFeatures(holder, base);
    const { parts, badges, zeroReasons, steps, toNextTier } = explainScore({
      ...base,
      profile: holder,
      features,
    });
    // One badge gives 150 of 1000 at 15 %: 22.5 points.
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(22);
    expect(badges.map(({ status }) => status)).toEqual(["counts", "dropped"]);
    expect(zeroReasons).toEqual([]);
    expect(steps[0]?.feature).toBe("poh_score");
    expect(toNextTier?.plan).toMatchObject({ tierName: "Silver", reached: true });
    expect(toNextTier?.singleSteps).toEqual([]);
  });

  it("behavior: a wallet without a passport learns why, and what would help", () => {
    const explanation = explainScore({ ...base, profile: undefined, features: NO_FEATURES });
    expect(explanation.zeroReasons).toEqual(["no-passport"]);
    expect(explanation.badges).toEqual([]);
    expect(explanation.steps.length).toBeGreaterThan(0);
  });

  it("behavior: there is no next tier at the top", () => {
    const features = {
      poh_score: 100,
      badge_count: 12,
      github_score: 100,
      twitter_score: 100,
      onchain_tx_count: 5000,
      onchain_balance: 10_000,
      account_age_days: 730,
      reputation_score: 1000,
    };
    const explanation = explainScore({ ...base, profile: profile(0), features });
    expect(explanation).toMatchObject({ toNextTier: null, steps: [] });
  });
});
