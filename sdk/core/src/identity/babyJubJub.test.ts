import fc from "fast-check";
import { expect, it } from "vitest";

import { FIELD_ORDER } from "../utils/field.ts";
import { SUBGROUP_ORDER, multiplyBase8 } from "./babyJubJub.ts";

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
