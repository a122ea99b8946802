import { describe, expect, it } from "vitest";

import { NO_FEATURES, NOW, badge, fiveBadges, profile } from "../../test/support/profiles.ts";
import { explain } from "./explain.ts";
import { extractFeatures } from "./extractFeatures.ts";
import type { Inputs } from "../types/Features.ts";
import { formulaV1 } from "./formula.v1.ts";
import { scoreFeatures } from "./scoreFeatures.ts";

const base = { badges: [], timestamp: NOW, formula: formulaV1 };

describe("explain", () => {
  it("behavior: says of each component, in order, what it gives and could give", () => {
    const features = { ...NO_FEATURES, poh_score: 50 };
    const explanation = explain({ ...base, features });
    expect(explanation.map(({ component, maximum }) => [component, maximum])).toEqual([
      ["humanity", 250],
      ["badges", 150],
      ["social", 200],
      ["onchain", 200],
      ["network", 100],
      ["temporal", 100],
    ]);
    expect(explanation[0]).toEqual({
      component: "humanity",
      value: 500,
      weight: 2500,
      contribution: 125,
      maximum: 250,
      inputs: [{ feature: "poh_score", value: 50 }],
      improvements: [{ feature: "poh_score", from: 50, to: 100, componentGain: 500, scoreGain: 125 }],
      excluded: [],
    });
  });

  it("behavior: steps to the next point of a table, the greatest gain first", () => {
    const onchain = explain({ ...base, features: { ...NO_FEATURES, onchain_tx_count: 10 } })[3];
    expect(onchain?.improvements).toEqual([
      // 60 % of (450 - 200), and 40 % of 100.
      { feature: "onchain_tx_count", from: 10, to: 100, componentGain: 150, scoreGain: 30 },
      { feature: "onchain_balance", from: 0, to: 10, componentGain: 40, scoreGain: 8 },
    ]);
  });

  it("behavior: the gain it promises is the gain there is", () => {
    const features: Inputs = {
      ...NO_FEATURES,
      poh_score: 33,
      badge_count: 2,
      onchain_balance: 70,
      account_age_days: 8,
    };
    const before = scoreFeatures(features, formulaV1);
    for (const { component, improvements } of explain({ ...base, features })) {
      for (const { feature, from, to, componentGain, scoreGain } of improvements) {
        const after = scoreFeatures({ ...features, [feature]: to }, formulaV1);
        expect(from).toBe(features[feature]);
        expect(after.components[component] - before.components[component]).toBe(componentGain);
        expect(after.score - before.score).toBe(scoreGain);
      }
    }
  });

  it("behavior: nothing is left to improve at the top", () => {
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
    expect(explain({ ...base, features }).flatMap(({ improvements }) => improvements)).toEqual([]);
  });

  it("behavior: lists badges that do not count under every component they would feed", () => {
    const revoked = badge({ badgeType: 0n, category: "Humanity", provider: "world-id", revoked: true });
    const expired = badge({ badgeType: 1n, category: "Social", provider: "github", expiresAt: NOW });
    const unaccredited = badge({ badgeType: 9n, accredited: false });
    const badges = [unaccredited, expired, revoked, ...fiveBadges.slice(2)];
    const features = extractFeatures(profile(0, { badges }), { timestamp: NOW });
    const explanation = explain({ features, badges, timestamp: NOW, formula: formulaV1 });
    const reasons = explanation.map(({ excluded }) =>
      excluded.map(({ badgeType, reason }) => [badgeType, reason]),
    );
    expect(reasons).toEqual([
      [[0n, "revoked"]],
      [
        [0n, "revoked"],
        [1n, "expired"],
        [9n, "unaccredited"],
      ],
      [[1n, "expired"]],
      [],
      [],
      [],
    ]);
  });
});
