import { describe, expect, it } from "vitest";

import { readJson, readVectors } from "../../test/support/readJson.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import type { Formula } from "../types/Formula.ts";
import type { Tier } from "../types/Tier.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { formulaV1 } from "./formula.v1.ts";
import { packStatement } from "./packStatement.ts";
import { unpackComponents } from "./unpackComponents.ts";
import { unpackStatement } from "./unpackStatement.ts";

type Case = {
  name: string;
  weights: number[];
  tierBounds: Formula["tierBounds"];
  tier: Tier;
  minima: string;
  statement: string;
};

const { cases } = readVectors<{ cases: Case[] }>("statement");
const weightsOf = ({ weights }: Case) => mapComponents((_, index) => weights[index] ?? 0);

describe("packStatement", () => {
  it.each(cases)("vector: $name", (given) => {
    const formula = { weights: weightsOf(given), tierBounds: given.tierBounds };
    const statement = packStatement({ formula, tier: given.tier, minima: BigInt(given.minima) });
    expect(statement).toBe(BigInt(given.statement));
  });

  it("behavior: asks for no minima unless told", () => {
    expect(packStatement({ formula: formulaV1, tier: 2 })).toBe(
      packStatement({ formula: formulaV1, tier: 2, minima: 0n }),
    );
  });

  it.each([
    ["minima too wide", { formula: formulaV1, tier: 0, minima: 2n ** 60n }],
    ["minima below zero", { formula: formulaV1, tier: 0, minima: -1n }],
    ["no such tier", { formula: formulaV1, tier: 5 as Tier }],
    [
      "a weight too great",
      { formula: { ...formulaV1, weights: { ...formulaV1.weights, social: 10_001 } }, tier: 0 },
    ],
    ["a bound too great", { formula: { ...formulaV1, tierBounds: [1, 2, 3, 1001] }, tier: 4 }],
  ] as const)("error: %s", (_, parameters) => {
    expect(() => packStatement(parameters)).toThrow(ValueOutOfRangeError);
  });

  it("vector: agrees with the circuit's", () => {
    type CircuitCase = { weights: string[]; threshold: string; minima: string[]; statement: string };
    const circuit = readJson<{ cases: CircuitCase[] }>("circuits/test/vectors/reputation.json");
    for (const { weights, threshold, minima, statement } of circuit.cases) {
      expect(unpackStatement(BigInt(statement))).toEqual({
        weights: mapComponents((_, index) => Number(weights[index])),
        threshold: Number(threshold),
        minima: mapComponents((_, index) => Number(minima[index])),
      });
    }
  });
});

describe("unpackStatement", () => {
  it.each(cases)("vector: $name", (given) => {
    expect(unpackStatement(BigInt(given.statement))).toEqual({
      weights: weightsOf(given),
      threshold: given.tier === 0 ? 0 : (given.tierBounds[given.tier - 1] ?? 0) * 10_000,
      minima: unpackComponents(BigInt(given.minima)),
    });
  });

  it.each([-1n, 2n ** 168n])("error: %d does not fit", (statement) => {
    expect(() => unpackStatement(statement)).toThrow(ValueOutOfRangeError);
  });
});
