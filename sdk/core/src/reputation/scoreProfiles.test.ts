import { describe, expect, it } from "vitest";

import { DAY, NOW, badge, fiveBadges, profile, vouch } from "../../test/support/profiles.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { formulaV1 } from "./formula.v1.ts";
import { scoreProfiles } from "./scoreProfiles.ts";

const human = badge({ badgeType: 0n, category: "Humanity", provider: "world-id", value: 100n });
const world = [
  profile(0, { badges: fiveBadges, vouches: [vouch(0, 1)] }),
  profile(1, { registeredAt: NOW - 10 * DAY, vouches: [vouch(0, 1), vouch(1, 2)] }),
  profile(2, { badges: [human] }),
];

describe("scoreProfiles", () => {
  it("behavior: lends standing from verified people on", () => {
    const scored = scoreProfiles(world, { timestamp: NOW });
    expect(scored.map(({ features }) => features.reputation_score)).toEqual([0, 250, 187]);
    expect(scored.map(({ components }) => components.network)).toEqual([0, 500, 389]);
  });

  it("behavior: carries passport, account, commitment, index and badge set", () => {
    expect(scoreProfiles(world, { timestamp: NOW })[2]).toMatchObject({
      account: world[2]?.account,
      passportId: 3n,
      commitment: 3n,
      index: 2,
      badgeSet: 1n,
      components: { humanity: 1000, badges: 150 },
      // 250 + 22.5 + 38.9, rounded down once.
      score: 311,
      tier: 0,
    });
  });

  it("behavior: the order of profiles is of no matter; the result is in that of registration", () => {
    const scored = scoreProfiles(world, { timestamp: NOW });
    expect(scoreProfiles(world.toReversed(), { timestamp: NOW })).toEqual(scored);
    expect(scored.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("behavior: nobody gives nobody", () => {
    expect(scoreProfiles([], { timestamp: NOW })).toEqual([]);
  });

  it("behavior: a badge of an unaccredited issuer makes no seed", () => {
    const claimed = profile(0, { badges: [{ ...human, accredited: false }], vouches: [vouch(0, 1)] });
    const scored = scoreProfiles([claimed, profile(1)], { timestamp: NOW });
    expect(scored[1]?.features.reputation_score).toBe(0);
  });

  it("args: formula", () => {
    const weights = { humanity: 10_000, badges: 0, social: 0, onchain: 0, network: 0, temporal: 0 };
    const formula = { ...formulaV1, weights };
    expect(scoreProfiles(world, { timestamp: NOW, formula }).map(({ score }) => score)).toEqual([
      1000, 0, 1000,
    ]);
  });

  it("error: a vouch's weight is out of range", () => {
    const broken = profile(0, { vouches: [vouch(0, 1, 0)] });
    expect(() => scoreProfiles([broken], { timestamp: NOW })).toThrow(ValueOutOfRangeError);
  });
});
