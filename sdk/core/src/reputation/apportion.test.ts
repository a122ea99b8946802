import fc from "fast-check";
import { expect, it } from "vitest";

import { apportion } from "./apportion.ts";

it("behavior: gives what is left to the largest remainders, the earlier one first", () => {
  expect(apportion([15, 15, 10], 10, 4)).toEqual([2, 1, 1]);
  expect(apportion([14, 19, 17], 10, 5)).toEqual([1, 2, 2]);
  expect(apportion([0, 0], 10, 0)).toEqual([0, 0]);
});

it("behavior: parts add up to the total, and each is its exact share rounded down or up", () => {
  const shares = fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(shares, (given) => {
      const total = Math.floor(given.reduce((sum, share) => sum + share, 0) / 10_000);
      const parts = apportion(given, 10_000, total);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      parts.forEach((part, index) => {
        const exact = (given[index] ?? 0) / 10_000;
        expect(part).toBeGreaterThanOrEqual(Math.floor(exact));
        expect(part).toBeLessThanOrEqual(Math.floor(exact) + 1);
      });
    }),
  );
});
