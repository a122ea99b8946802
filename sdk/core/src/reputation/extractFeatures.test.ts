import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DAY, NO_FEATURES, NOW, badge, fiveBadges, profile } from "../../test/support/profiles.ts";
import type { Profile } from "../types/Profile.ts";
import { extractFeatures } from "./extractFeatures.ts";

const at = { timestamp: NOW };

describe("extractFeatures", () => {
  it("behavior: a fresh passport without badges has none", () => {
    expect(extractFeatures(profile(0), at)).toEqual(NO_FEATURES);
  });

  it("behavior: reads every feature from its badge, in any order", () => {
    const expected = {
      ...NO_FEATURES,
      poh_score: 100,
      badge_count: 5,
      github_score: 100,
      twitter_score: 100,
      onchain_tx_count: 5000,
      onchain_balance: 10_000,
    };
    expect(extractFeatures(profile(0, { badges: fiveBadges }), at)).toEqual(expected);
    expect(extractFeatures(profile(0, { badges: fiveBadges.toReversed() }), at)).toEqual(expected);
  });

  it("behavior: takes the greatest of several badges that say the same", () => {
    const badges = [3n, 80n, 7n].map((value, type) =>
      badge({ badgeType: BigInt(type), category: "Humanity", value }),
    );
    expect(extractFeatures(profile(0, { badges }), at)).toMatchObject({ poh_score: 80, badge_count: 3 });
  });

  it("behavior: revoked, expired and unaccredited badges give nothing", () => {
    const human = { category: "Humanity", value: 90n } as const;
    const badges = [
      badge({ badgeType: 0n, ...human, revoked: true }),
      badge({ badgeType: 1n, ...human, expiresAt: NOW }),
      badge({ badgeType: 2n, ...human, accredited: false }),
      badge({ badgeType: 3n, ...human, value: 0n }),
    ];
    expect(extractFeatures(profile(0, { badges }), at)).toMatchObject({ poh_score: 0, badge_count: 1 });
  });

  it("behavior: a badge counts once, however often it is listed", () => {
    const badges = [badge(), badge(), badge()];
    expect(extractFeatures(profile(0, { badges }), at).badge_count).toBe(1);
  });

  it("behavior: caps scores at 100 and counts at the greatest safe integer", () => {
    const most = 2n ** 64n - 1n;
    const badges = fiveBadges.map((each) => ({ ...each, value: most }));
    expect(extractFeatures(profile(0, { badges }), at)).toMatchObject({
      poh_score: 100,
      github_score: 100,
      twitter_score: 100,
      onchain_tx_count: Number.MAX_SAFE_INTEGER,
      onchain_balance: Number.MAX_SAFE_INTEGER,
    });
  });

  it.each([
    [0, 0],
    [DAY - 1, 0],
    [DAY, 1],
    [2 * DAY - 1, 1],
    [-5, 0],
  ])("behavior: %d seconds are %d days", (seconds, days) => {
    const features = extractFeatures(profile(0, { registeredAt: NOW - seconds }), at);
    expect(features.account_age_days).toBe(days);
  });

  it("args: reputationScore", () => {
    expect(extractFeatures(profile(0), { ...at, reputationScore: 7 }).reputation_score).toBe(7);
  });

  it("behavior: the order of badges is of no matter, nor is what is listed twice", () => {
    const anyBadge = fc
      .record({
        badgeType: fc.bigInt({ min: 0n, max: 4n }),
        value: fc.bigInt({ min: 0n, max: 200n }),
        category: fc.constantFrom("Humanity", "Social"),
        provider: fc.constantFrom("github", "twitter", "evm-balance", ""),
        issuedAt: fc.integer({ min: NOW - 2, max: NOW }),
        expiresAt: fc.constantFrom(0, NOW, NOW + 1),
        revoked: fc.boolean(),
        accredited: fc.boolean(),
      })
      .map(badge);
    const shuffled = fc
      .array(anyBadge)
      .chain((badges) =>
        fc.tuple(fc.constant(badges), fc.shuffledSubarray(badges, { minLength: badges.length })),
      );
    fc.assert(
      fc.property(shuffled, ([badges, other]) => {
        const features = extractFeatures(profile(0, { badges }), at);
        expect(extractFeatures(profile(0, { badges: [...other, ...badges] }), at)).toEqual(features);
      }),
    );
  });

  it.each([
    ["badge value", { badges: [badge({ value: -1n })] }],
    ["badge value", { badges: [badge({ value: 2n ** 64n, revoked: true })] }],
    ["issuedAt", { badges: [badge({ issuedAt: -1 })] }],
    ["expiresAt", { badges: [badge({ expiresAt: 2 ** 40 })] }],
    ["registeredAt", { registeredAt: -1 }],
    ["registeredAt", { registeredAt: 0.5 }],
  ] satisfies [string, Partial<Profile>][])("error: %s is out of range", (field, changes) => {
    expect(() => extractFeatures(profile(0, changes), at)).toThrow(
      expect.objectContaining({ name: "ValueOutOfRangeError", field }) as Error,
    );
  });

  it.each([
    ["timestamp", { timestamp: -1 }],
    ["timestamp", { timestamp: Number.NaN }],
    ["reputation_score", { ...at, reputationScore: 1001 }],
    ["reputation_score", { ...at, reputationScore: -1 }],
  ])("error: %s is out of range", (field, options) => {
    expect(() => extractFeatures(profile(0), options)).toThrow(
      expect.objectContaining({ name: "ValueOutOfRangeError", field }) as Error,
    );
  });
});
