import { describe, expect, it } from "vitest";

import { decayedStrength, FULL_STRENGTH, kindDecay } from "./decayedStrength.ts";

const HALF_LIFE = 1000;
const full = kindDecay({ weight: 10_000, halfLife: HALF_LIFE });

describe("decayedStrength", () => {
  it.each([
    [0, FULL_STRENGTH],
    [15, FULL_STRENGTH],
    [HALF_LIFE, FULL_STRENGTH / 2],
    [10 * HALF_LIFE, FULL_STRENGTH / 1024],
    [25 * HALF_LIFE, 1],
    [26 * HALF_LIFE, 0],
    [2 ** 40 - 1, 0],
  ])("behavior: after %d seconds %d is left of a full statement", (age, left) => {
    expect(decayedStrength(10_000, full, age)).toBe(left);
  });

  it("behavior: falls in 64 steps to a half-life and never rises", () => {
    const left = Array.from({ length: 2 * HALF_LIFE }, (_, age) => decayedStrength(10_000, full, age));
    expect(left.every((strength, age) => age === 0 || strength <= (left[age - 1] ?? 0))).toBe(true);
    expect(new Set(left).size).toBe(128);
  });

  it("behavior: a half-life of 0 is none", () => {
    const lasting = kindDecay({ weight: 5000, halfLife: 0 });
    expect(decayedStrength(10_000, lasting, 2 ** 40 - 1)).toBe(FULL_STRENGTH / 2);
  });

  it("behavior: a kind of weight 0 says nothing", () => {
    expect(decayedStrength(10_000, kindDecay({ weight: 0, halfLife: 0 }), 0)).toBe(0);
  });
});
