import { expect, test } from "vitest";

import { sizesOf } from "./sizes.ts";

test.each([1_000, 5_000, 100_000])(
  "behavior: %i badges are given out, and no type to more than there are",
  (badges) => {
    const { badgeTypes, passports, holdersOf } = sizesOf(badges);
    const holders = Array.from({ length: badgeTypes }, (_, place) => holdersOf(place));
    const sum = holders.reduce((total, each) => total + each, 0);
    expect(sum).toBeGreaterThanOrEqual(badges);
    expect(sum).toBeLessThan(badges + badgeTypes);
    expect(Math.max(...holders)).toBeLessThanOrEqual(passports);
    expect(Math.min(...holders)).toBeGreaterThan(0);
  },
);
