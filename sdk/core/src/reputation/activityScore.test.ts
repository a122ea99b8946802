import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  DAY,
  NOW,
  activeProfile,
  address,
  badge,
  profile,
  vouch,
  type Witnessed,
} from "../../test/support/profiles.ts";
import { readVectors } from "../../test/support/readJson.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { witnessedKinds, type TemporalParameters } from "../types/Formula.ts";
import type { Profile } from "../types/Profile.ts";
import { activityScore } from "./activityScore.ts";
import { formulaV2 } from "./formula.v2.ts";

type Case = { name: string; moments: Witnessed[]; score: number };

const { cases } = readVectors<{ cases: Case[] }>("activity");
const at = { timestamp: NOW, temporal: formulaV2.temporal };
const score = (moments: readonly Witnessed[]): number => activityScore(activeProfile(moments), at);

const anyKind = fc.constantFrom(...witnessedKinds);
const anyMoment = fc.tuple(anyKind, fc.integer({ min: 0, max: 400 * DAY }));
const anyMoments = fc.array(anyMoment, { maxLength: 40 });
const WEEK = 7 * DAY;
const YEAR = 365 * DAY;

const anyTemporal = fc
  .record({
    periodDays: fc.integer({ min: 8, max: 60 }),
    periods: fc.integer({ min: 2, max: 20 }),
    cap: fc.integer({ min: 1, max: 20 }),
    amount: fc.integer({ min: 1, max: 9999 }),
    decay: fc.integer({ min: 1, max: 10_000 }),
    seed: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
  })
  .map(({ amount, seed, ...given }): TemporalParameters => {
    const [spacing = 0, ...points] = seed;
    const pointsOf = (index: number) => (points[index] ?? 0) % (given.cap + 1);
    return {
      ...given,
      spacingDays: 8 + (spacing % (given.periodDays - 7)),
      points: {
        badge: 1,
        attendance: pointsOf(1),
        vouchReceived: pointsOf(2),
        vouchGiven: pointsOf(3),
        invite: pointsOf(4),
      },
      shares: { amount, regularity: 10_000 - amount },
    };
  });

/** The rules of METHODOLOGY.md word by word: every chain of active periods is tried. */
function slowScore(moments: readonly Witnessed[], temporal: TemporalParameters): number {
  const { periods, cap, points, shares, decay } = temporal;
  const periodOf = (age: number): number => Math.floor(age / (temporal.periodDays * DAY));
  const counted = moments.filter(([kind, age]) => points[kind] > 0 && periodOf(age) < periods);
  const ages = counted.map(([, age]) => age).sort((one, other) => other - one);
  const amount = Array.from({ length: periods }, (_, period) =>
    counted.filter(([, age]) => periodOf(age) === period).reduce((sum, [kind]) => sum + points[kind], 0),
  ).reduce((sum, each) => sum + Math.min(cap, each), 0);
  const chains: number[] = [];
  for (const age of ages) {
    const before = chains.filter((_, index) => {
      const earlier = ages[index] as number;
      return earlier - age >= temporal.spacingDays * DAY && periodOf(earlier) !== periodOf(age);
    });
    chains.push(1 + Math.max(0, ...before));
  }
  const active = Math.max(0, ...chains);
  const whole = BigInt(10_000 * cap * periods);
  let score = (1000n * BigInt(shares.amount * amount + shares.regularity * cap * active)) / whole;
  for (let idle = periodOf(ages.at(-1) ?? 0); idle > 0; idle--) score = (score * BigInt(decay)) / 10_000n;
  return Number(score);
}

describe("activityScore", () => {
  it.each(cases)("vector: $name", ({ moments, score: expected }) => {
    expect(score(moments)).toBe(expected);
  });

  it("behavior: a burst in any one week is below the same things spread over a year, however many they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyKind, fc.integer({ min: 0, max: WEEK })), { minLength: 2, maxLength: 300 }),
        fc.integer({ min: 0, max: YEAR - WEEK }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (things, weekBegan, phase) => {
          const burst = things.map(([kind, offset]): Witnessed => [kind, weekBegan + offset]);
          const year = things.map(([kind], index): Witnessed => [
            kind,
            Math.floor(((index + phase) * YEAR) / things.length),
          ]);
          expect(score(burst)).toBeLessThan(score(year));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("behavior: is what the rules say word by word, for any section", () => {
    fc.assert(
      fc.property(anyMoments, anyTemporal, (moments, temporal) => {
        expect(activityScore(activeProfile(moments), { timestamp: NOW, temporal })).toBe(
          slowScore(moments, temporal),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("behavior: more activity never gives less, nor more than 1000, for any section", () => {
    fc.assert(
      fc.property(anyMoments, anyMoment, anyTemporal, (moments, more, temporal) => {
        const [before, after] = [moments, [...moments, more]].map((given) =>
          activityScore(activeProfile(given), { timestamp: NOW, temporal }),
        ) as [number, number];
        expect(after).toBeGreaterThanOrEqual(before);
        expect(Number.isInteger(after) && before >= 0 && after <= 1000).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("behavior: a day cannot make up for a year, whatever is done in it", () => {
    const everything = Array.from({ length: 10_000 }, (_, index): Witnessed => [
      witnessedKinds[index % witnessedKinds.length] as Witnessed[0],
      index % DAY,
    ]);
    expect(score(everything)).toBeLessThan(100);
    const monthly = Array.from({ length: 12 }, (_, month): Witnessed => ["vouchGiven", month * 31 * DAY]);
    expect(score(monthly)).toBeGreaterThan(650);
  });

  it("behavior: without further activity it falls from period to period, to nothing once all is too old", () => {
    const once: Witnessed[] = [["attendance", 0]];
    const later = Array.from({ length: 13 }, (_, periods) =>
      activityScore(activeProfile(once), { ...at, timestamp: NOW + periods * 31 * DAY }),
    );
    expect(later).toEqual(later.toSorted((one, other) => other - one));
    expect(later.at(0)).toBeGreaterThan(0);
    expect(later.at(-1)).toBe(0);
  });

  it("behavior: the order of lists is of no matter, nor is what is listed twice", () => {
    fc.assert(
      fc.property(anyMoments, (moments) => {
        const given = activeProfile(moments);
        const turned: Profile = {
          ...given,
          badges: [...given.badges, ...given.badges.toReversed()],
          vouches: [...given.vouches, ...given.vouches.toReversed()],
          attendances: [...(given.attendances ?? []), ...(given.attendances ?? []).toReversed()],
          invites: [...(given.invites ?? []), ...(given.invites ?? []).toReversed()],
        };
        expect(activityScore(turned, at)).toBe(activityScore(given, at));
      }),
    );
  });

  it("behavior: of two times for one thing the earlier stands, in either order", () => {
    const times = [NOW - 40 * DAY, NOW];
    for (const order of [times, times.toReversed()]) {
      const attendances = order.map((attendedAt) => ({ eventId: 0n, organiser: address(901), attendedAt }));
      expect(activityScore(profile(0, { attendances }), at)).toBe(score([["attendance", 40 * DAY]]));
    }
  });

  it("behavior: what a wallet witnesses of itself is nothing, whatever the case of its address", () => {
    const account = address(0xabc);
    const upper = `0x${account.slice(2).toUpperCase()}` as const;
    const selfMade = profile(0, {
      account,
      badges: [badge({ issuer: upper })],
      vouches: [{ voucher: upper, account, weight: 1, createdAt: NOW }],
      attendances: [{ eventId: 0n, organiser: upper, attendedAt: NOW }],
      invitedBy: { inviter: upper, redeemedAt: NOW },
      invites: [{ invitee: upper, redeemedAt: NOW }],
    });
    expect(activityScore(selfMade, at)).toBe(0);
  });

  it("behavior: badges that do not count, vouches without time and vouches of others are nothing", () => {
    const given = profile(0, {
      badges: [
        badge({ badgeType: 0n, revoked: true }),
        badge({ badgeType: 1n, burned: true }),
        badge({ badgeType: 2n, expiresAt: NOW }),
        badge({ badgeType: 3n, accredited: false }),
      ],
      vouches: [vouch(1, 0), vouch(1, 2, 1, NOW)],
    });
    expect(activityScore(given, at)).toBe(0);
  });

  it("behavior: an invite counts on both sides", () => {
    const invitee = profile(0, { invitedBy: { inviter: address(1), redeemedAt: NOW } });
    expect(activityScore(invitee, at)).toBe(score([["invite", 0]]));
  });

  it("args: a kind of no points is nothing", () => {
    const temporal = { ...formulaV2.temporal, points: { ...formulaV2.temporal.points, vouchGiven: 0 } };
    expect(activityScore(activeProfile([["vouchGiven", 0]]), { ...at, temporal })).toBe(0);
    expect(activityScore(activeProfile([["invite", 0]]), { ...at, temporal })).toBeGreaterThan(0);
  });

  it.each([-1, 0.5, 2 ** 40, Number.NaN])("error: %d is no time", (attendedAt) => {
    const attendances = [{ eventId: 0n, organiser: address(901), attendedAt }];
    expect(() => activityScore(profile(0, { attendances }), at)).toThrow(ValueOutOfRangeError);
  });
});
