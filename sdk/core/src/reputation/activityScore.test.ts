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
import { witnessedKinds } from "../types/Formula.ts";
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

  it("behavior: a day cannot make up for a year, whatever is done in it", () => {
    const everything = Array.from({ length: 10_000 }, (_, index): Witnessed => [
      witnessedKinds[index % witnessedKinds.length] as Witnessed[0],
      index % DAY,
    ]);
    expect(score(everything)).toBeLessThan(100);
    const monthly = Array.from({ length: 12 }, (_, month): Witnessed => ["vouchGiven", month * 31 * DAY]);
    expect(score(monthly)).toBeGreaterThan(650);
  });

  it("behavior: more activity never gives less", () => {
    fc.assert(
      fc.property(anyMoments, anyMoment, (moments, more) => {
        const [before, after] = [score(moments), score([...moments, more])];
        expect(after).toBeGreaterThanOrEqual(before);
        expect(Number.isInteger(after) && after >= 0 && after <= 1000).toBe(true);
      }),
      { numRuns: 500 },
    );
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
