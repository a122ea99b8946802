import fc from "fast-check";
import { expect, it } from "vitest";

import * as oracle from "../../../../circuits/test/babyjubjub.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { addPoints, isOnCurve, multiplyBase8, multiplyPoint, SUBGROUP_ORDER } from "./babyJubJub.ts";

it("behavior: zero times and the order times the base point is the neutral one", () => {
  expect(multiplyBase8(0n)).toEqual([0n, 1n]);
  expect(multiplyBase8(SUBGROUP_ORDER)).toEqual([0n, 1n]);
});

it("behavior: once is the base point of EIP-2494", () => {
  expect(multiplyBase8(1n)).toEqual([
    5299619240641551281634865583518297030282874472190772894086521144482721001553n,
    16950150798460657717958625567821834550301663161624707787222815936182638968203n,
  ]);
});

it("behavior: every multiple lies on the curve, and minus it lies opposite", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: SUBGROUP_ORDER - 1n }), (scalar) => {
      const [x, y] = multiplyBase8(scalar);
      const [xx, yy] = [x * x, y * y];
      expect((168700n * xx + yy - 1n - 168696n * xx * yy) % FIELD_ORDER).toBe(0n);
      expect(multiplyBase8(SUBGROUP_ORDER - scalar)).toEqual([FIELD_ORDER - x, y]);
    }),
    { numRuns: 20 },
  );
});

/** Generates all points of the curve, of which there are eight times as many as in the subgroup (EIP-2494). */
const GENERATOR = [
  995203441582195749578291179787384436505546430278305826713579947235728471134n,
  5472060717959818805561601436314318772137091100104008585924551046643952123905n,
] as const;

it("behavior: sums and multiples are those of the affine formulas, small order included", () => {
  const scalar = fc.bigInt({ min: 0n, max: 8n * SUBGROUP_ORDER });
  // Multiples of the subgroup's order are the eight points of small order.
  const any = fc.oneof(
    scalar,
    fc.bigInt({ min: 0n, max: 8n }).map((times) => times * SUBGROUP_ORDER),
  );
  fc.assert(
    fc.property(any, any, (one, other) => {
      const [left, right] = [oracle.multiply(GENERATOR, one), oracle.multiply(GENERATOR, other)];
      expect(multiplyPoint(GENERATOR, one)).toEqual(left);
      expect(addPoints(left, right)).toEqual(oracle.add(left, right));
      expect(addPoints(left, right)).toEqual(multiplyPoint(GENERATOR, one + other));
      expect(isOnCurve(left)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it("behavior: only coordinates below the field that satisfy the equation are a point", () => {
  const [x, y] = GENERATOR;
  expect(isOnCurve([0n, 1n])).toBe(true);
  expect(isOnCurve([0n, FIELD_ORDER - 1n])).toBe(true);
  for (const point of [
    [0n, 0n],
    [x, y + 1n],
    [y, x],
    [x + FIELD_ORDER, y],
    [x, y + FIELD_ORDER],
    [x - FIELD_ORDER, y],
    [x, y - FIELD_ORDER],
    [0n, -1n],
  ] as const) {
    expect(isOnCurve(point)).toBe(false);
  }
});
