import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyProfiles } from "../../test/support/arbitraries.ts";
import { NOW, address, fiveBadges, profile } from "../../test/support/profiles.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import { leaderboard, type LeaderboardEntry } from "./leaderboard.ts";

const scored = scoreProfiles(
  [profile(0), profile(1, { badges: fiveBadges }), profile(2), profile(3, { badges: fiveBadges })],
  { timestamp: NOW },
);

describe("leaderboard", () => {
  it("behavior: the greatest score first, of equal ones the earlier registered", () => {
    const { entries, listed, nextOffset } = leaderboard(scored);
    expect(entries.map(({ account, rank, score }) => [account, rank, score])).toEqual([
      [address(1), 1, 725],
      [address(3), 1, 725],
      [address(0), 3, 0],
      [address(2), 3, 0],
    ]);
    expect(entries[0]).toMatchObject({ tier: 2, tierName: "Gold" });
    expect([listed, nextOffset]).toEqual([4, null]);
  });

  it("args: filter lists those who agreed, and ranks them among themselves", () => {
    const agreed = new Set([address(3), address(2)]);
    const { entries, listed } = leaderboard(scored, { filter: ({ account }) => agreed.has(account) });
    expect(entries.map(({ account, rank }) => [account, rank])).toEqual([
      [address(3), 1],
      [address(2), 2],
    ]);
    expect(listed).toBe(2);
  });

  it("behavior: nobody is an answer, and so is a page past the end", () => {
    expect(leaderboard([])).toEqual({ entries: [], listed: 0, nextOffset: null });
    expect(leaderboard(scored, { offset: 4 })).toEqual({ entries: [], listed: 4, nextOffset: null });
  });

  it("behavior: pages put together are the whole, in any order of the input", () => {
    fc.assert(
      fc.property(anyProfiles, fc.integer({ min: 1, max: 3 }), (profiles, limit) => {
        const all = scoreProfiles(profiles, { timestamp: NOW });
        const pages: LeaderboardEntry[] = [];
        for (let offset: number | null = 0; offset !== null;) {
          const page = leaderboard(all.toReversed(), { offset, limit });
          pages.push(...page.entries);
          offset = page.nextOffset;
        }
        expect(pages).toEqual(leaderboard(all).entries);
        expect(pages).toHaveLength(profiles.filter(({ left }) => !left).length);
      }),
    );
  });

  it.each([{ offset: -1 }, { offset: 0.5 }, { limit: 0 }, { limit: 1001 }])("error: %o", (options) => {
    expect(() => leaderboard(scored, options)).toThrow(ValueOutOfRangeError);
  });
});
