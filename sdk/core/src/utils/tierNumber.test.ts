import { describe, expect, it } from "vitest";

import { InvalidTierError } from "../errors/reputation.ts";
import { tierNames } from "../types/Tier.ts";
import { tierNumber, type TierLike } from "./tierNumber.ts";

describe("tierNumber", () => {
  it("behavior: is the place among the names, in any case", () => {
    expect(tierNames.map((name) => tierNumber(name))).toEqual([0, 1, 2, 3, 4]);
    expect(tierNumber("gold")).toBe(2);
    expect(tierNumber("bronze")).toBe(0);
  });

  it("error: no such tier, which must open no gate", () => {
    for (const name of ["golden", "", "2"]) {
      expect(() => tierNumber(name as TierLike)).toThrow(InvalidTierError);
    }
    expect(() => tierNumber("golden" as TierLike)).toThrow(
      '"golden" is no tier: Bronze, Silver, Gold, Platinum, Diamond are.',
    );
  });
});
