import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Table } from "../types/Formula.ts";
import { piecewiseLinear } from "./piecewiseLinear.ts";

const table: Table = [
  [0, 10],
  [3, 11],
  [10, 1000],
];

describe("piecewiseLinear", () => {
  it.each([
    [0, 10],
    [1, 10],
    [2, 10],
    [3, 11],
    [4, 152],
    [9, 858],
    [10, 1000],
    [11, 1000],
    [Number.MAX_SAFE_INTEGER, 1000],
  ])("behavior: %d gives %d", (input, output) => {
    expect(piecewiseLinear(table, input)).toBe(output);
  });

  it("behavior: one point holds everywhere, none gives 0", () => {
    expect(piecewiseLinear([[0, 7]], 5)).toBe(7);
    expect(piecewiseLinear([], 5)).toBe(0);
  });

  it("behavior: stays exact on the widest step a formula can have", () => {
    const wide: Table = [
      [0, 0],
      [9_000_000_000_000, 1000],
    ];
    expect(piecewiseLinear(wide, 8_999_999_999_999)).toBe(999);
    expect(piecewiseLinear(wide, 8_991_000_000_000)).toBe(999);
    expect(piecewiseLinear(wide, 8_990_999_999_999)).toBe(998);
  });

  it("behavior: equals the exact quotient, rounded down", () => {
    const point = fc.tuple(fc.nat(9_000_000_000), fc.nat(1000));
    fc.assert(
      fc.property(point, point, fc.nat(9_000_000_000), (one, other, input) => {
        const [x, y] = [Math.max(one[0], 1), one[1] + other[1] > 1000 ? 1000 : one[1] + other[1]];
        const steps: Table = [
          [0, one[1]],
          [x, y],
        ];
        const exact = BigInt(one[1]) + (BigInt(Math.min(input, x)) * BigInt(y - one[1])) / BigInt(x);
        expect(BigInt(piecewiseLinear(steps, input))).toBe(exact);
      }),
    );
  });
});
