import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NOW, address, fiveBadges, profile } from "../../test/support/profiles.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import { rankProfile } from "./rankProfile.ts";
import { rankScores } from "./rankScores.ts";

describe("rankScores", () => {
  it("behavior: equal scores share a rank, and the next one is left out", () => {
    const rankOf = rankScores([700, 900, 700, 0]);
    expect([900, 700, 0].map((score) => rankOf(score).rank)).toEqual([1, 2, 4]);
    expect(rankOf(700)).toEqual({ rank: 2, total: 4, ties: 2, percentile: 3333 });
    expect(rankOf(900).percentile).toBe(10_000);
    expect(rankOf(0).percentile).toBe(0);
  });

  it("behavior: who is alone is above all others", () => {
    expect(rankScores([0])(0)).toEqual({ rank: 1, total: 1, ties: 1, percentile: 10_000 });
  });

  it("behavior: counts those above, whatever the order", () => {
    const scores = fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(scores, (given) => {
        const rankOf = rankScores(given);
        const other = rankScores(given.toReversed());
        for (const score of given) {
          const { rank, percentile, ties } = rankOf(score);
          expect(rank).toBe(1 + given.filter((each) => each > score).length);
          expect(ties).toBe(given.filter((each) => each === score).length);
          expect(percentile).toBeGreaterThanOrEqual(0);
          expect(percentile).toBeLessThanOrEqual(10_000);
          expect(other(score)).toEqual(rankOf(score));
        }
      }),
    );
  });

  it.each([-1, 1001, 0.5, NaN])("error: a score of %s", (score) => {
    expect(() => rankScores([score])).toThrow(ValueOutOfRangeError);
    expect(() => rankScores([0])(score)).toThrow(ValueOutOfRangeError);
  });
});

describe("rankProfile", () => {
  const scored = scoreProfiles(
    [profile(0), profile(1, { badges: fiveBadges }), profile(2, { left: true, badges: [] })],
    { timestamp: NOW },
  );

  it("behavior: ranks among holders; who left is not counted", () => {
    expect(rankProfile({ scored, account: address(0) })).toEqual({
      rank: 2,
      total: 2,
      ties: 1,
      percentile: 0,
    });
  });

  it("behavior: no passport, no rank", () => {
    expect(rankProfile({ scored, account: address(2) })).toBeNull();
    expect(rankProfile({ scored, account: address(9) })).toBeNull();
  });
});
