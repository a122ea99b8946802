import { describe, expect, it } from "vitest";

import {
  DAY,
  NOW,
  NO_FEATURES,
  activeProfile,
  badge,
  fiveBadges,
  profile,
  vouch,
} from "../../test/support/profiles.ts";
import { readVectors } from "../../test/support/readJson.ts";
import { componentNames } from "../types/Components.ts";
import type { Inputs } from "../types/Features.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { explain } from "./explain.ts";
import { formulaV1 } from "./formula.v1.ts";
import { formulaV2 } from "./formula.v2.ts";
import { formulaId } from "./formulaId.ts";
import { parseFormula } from "./parseFormula.ts";
import { scoreFeatures } from "./scoreFeatures.ts";
import { scoreProfiles } from "./scoreProfiles.ts";

type Case = {
  name: string;
  features: Inputs;
  components: number[];
  contributions: number[];
  weightedSum: number;
  score: number;
  tier: number;
};

const vector = readVectors<{ canonicalJson: string; formulaId: string }>("formula2");
const { cases } = readVectors<{ cases: Case[] }>("scoring2");

describe("formulaV2", () => {
  it("behavior: is a valid formula with the published id", () => {
    expect(parseFormula(JSON.parse(JSON.stringify(formulaV2)))).toEqual(formulaV2);
    expect(canonicalJson(formulaV2)).toBe(vector.canonicalJson);
    expect(formulaId(formulaV2)).toBe(vector.formulaId);
  });

  it.each(cases)("vector: $name", ({ features, components, contributions, weightedSum, score, tier }) => {
    const result = scoreFeatures(features, formulaV2);
    expect(componentNames.map((name) => result.components[name])).toEqual(components);
    expect(componentNames.map((name) => result.contributions[name])).toEqual(contributions);
    expect(result).toMatchObject({ weightedSum, score, tier });
  });

  it("behavior: a fresh passport with the five badges at their most is Gold, as by the first formula", () => {
    const [scored] = scoreProfiles([profile(0, { badges: fiveBadges })], {
      timestamp: NOW,
      formula: formulaV2,
    });
    expect(scored?.tierName).toBe("Gold");
  });

  it("behavior: a year of activity scores above the same things in a week", () => {
    const things = Array.from({ length: 24 }, (_, index) => index);
    const [year, week] = [15, 0.25].map((days) => {
      const active = activeProfile(things.map((index) => ["attendance", index * days * DAY]));
      const [scored] = scoreProfiles([{ ...active, registeredAt: NOW - 400 * DAY }], {
        timestamp: NOW,
        formula: formulaV2,
      });
      return scored;
    });
    expect(year?.components.temporal).toBeGreaterThan((week?.components.temporal ?? 0) + 400);
    expect(year?.score).toBeGreaterThan((week?.score ?? 0) + 40);
  });

  it("behavior: vouches count for whom they are for, though only the voucher's profile lists them", () => {
    const world = [
      profile(0, { vouches: [vouch(0, 1, 10_000, NOW)] }),
      profile(1),
      profile(2, { badges: [badge({ revoked: true })] }),
    ];
    const scored = scoreProfiles(world, { timestamp: NOW, formula: formulaV2 });
    expect(scored.map(({ features }) => features.activity_score)).toEqual([58, 66, 0]);
    const both = world.map((each) => ({ ...each, vouches: world.flatMap(({ vouches }) => vouches) }));
    expect(scoreProfiles(both, { timestamp: NOW, formula: formulaV2 })).toEqual(scored);
  });

  it("behavior: by the first formula activity is neither worked out nor of any weight", () => {
    const active = activeProfile([["attendance", 0]]);
    const [scored] = scoreProfiles([active], { timestamp: NOW });
    expect(scored?.features).toEqual(NO_FEATURES);
    expect(scoreFeatures({ ...NO_FEATURES, activity_score: 1000 }, formulaV1).score).toBe(0);
  });

  it("behavior: an explanation speaks of activity", () => {
    const [explained] = explain({
      features: NO_FEATURES,
      badges: [],
      timestamp: NOW,
      formula: formulaV2,
    }).slice(-1);
    expect(explained?.inputs).toContainEqual({ feature: "activity_score", value: 0 });
    expect(explained?.improvements).toContainEqual({
      feature: "activity_score",
      from: 0,
      to: 1000,
      componentGain: 500,
      scoreGain: 50,
    });
  });
});
