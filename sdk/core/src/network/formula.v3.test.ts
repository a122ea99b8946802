import { describe, expect, it } from "vitest";

import { DAY, NOW, fiveBadges, profile, vouch } from "../../test/support/profiles.ts";
import { readVectors } from "../../test/support/readJson.ts";
import { InvalidFormulaError } from "../errors/reputation.ts";
import { canonicalJson } from "../reputation/canonicalJson.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { formulaV2 } from "../reputation/formula.v2.ts";
import { formulaV3 } from "../reputation/formula.v3.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { parseFormula } from "../reputation/parseFormula.ts";
import { scoreFeatures } from "../reputation/scoreFeatures.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import { revocationReasons } from "../types/RevocationReason.ts";
import { trustNetwork } from "./trustNetwork.ts";

const vector = readVectors<{ canonicalJson: string; formulaId: string }>("formula3");
const verified = fiveBadges.slice(0, 1);

describe("formulaV3", () => {
  it("behavior: is a valid formula with the published id", () => {
    expect(parseFormula(JSON.parse(JSON.stringify(formulaV3)), { network: trustNetwork })).toEqual(formulaV3);
    expect(canonicalJson(formulaV3)).toBe(vector.canonicalJson);
    expect(formulaId(formulaV3)).toBe(vector.formulaId);
  });

  it("behavior: reads features as the second formula does", () => {
    expect({ ...formulaV3, version: 2, trust: undefined }).toEqual({ ...formulaV2, network: undefined });
    const features = {
      ...scoreProfiles([profile(0, { badges: fiveBadges })], { timestamp: NOW })[0]?.features,
    };
    const read = { ...features, reputation_score: 250, activity_score: 400 } as Parameters<
      typeof scoreFeatures
    >[0];
    expect(scoreFeatures(read, formulaV3)).toEqual(scoreFeatures(read, formulaV2));
  });

  it("behavior: of the reasons for a revocation deceit alone is distrust", () => {
    expect(formulaV3.trust.statements.distrustReasons).toEqual([revocationReasons.deceit]);
  });

  it("behavior: a fresh vouch of a verified person lends as much as by the first formula, one of half a year half", () => {
    const network = trustNetwork;
    const standingBy = (age: number) => {
      const world = [profile(0, { badges: verified, vouches: [vouch(0, 1, 10_000, NOW - age)] }), profile(1)];
      return scoreProfiles(world, { timestamp: NOW, formula: formulaV3, network })[1]?.features
        .reputation_score;
    };
    expect(standingBy(0)).toBe(250);
    expect(standingBy(180 * DAY)).toBe(125);
    expect(standingBy(360 * DAY)).toBe(62);
  });

  it("error: without the network it says what to pass", () => {
    const world = [profile(0)];
    for (const run of [
      () => scoreProfiles(world, { timestamp: NOW, formula: formulaV3 }),
      () => parseFormula(JSON.parse(JSON.stringify(formulaV3))),
    ]) {
      expect(run).toThrow(InvalidFormulaError);
      expect(run).toThrow("network: trustNetwork");
    }
  });

  it("behavior: the formulas before it take no notice of the network", () => {
    const world = [profile(0, { badges: verified, vouches: [vouch(0, 1)] }), profile(1)];
    for (const formula of [formulaV1, formulaV2]) {
      const alone = scoreProfiles(world, { timestamp: NOW, formula });
      expect(scoreProfiles(world, { timestamp: NOW, formula, network: trustNetwork })).toEqual(alone);
      expect(alone[1]?.features.reputation_score).toBe(250);
    }
  });

  it("error: a formula lends standing in one of two ways", () => {
    const both = { ...JSON.parse(JSON.stringify(formulaV3)), network: formulaV1.network } as unknown;
    const neither = { ...formulaV2, network: undefined };
    expect(() => parseFormula(both, { network: trustNetwork })).toThrow(
      expect.objectContaining({ field: "network" }) as Error,
    );
    expect(() => parseFormula(neither)).toThrow(expect.objectContaining({ field: "network" }) as Error);
  });
});
