import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { clique } from "../../test/support/fraudWorlds.ts";
import { trust, uncapped, verifiedPeople, was } from "../../test/support/networks.ts";
import { DAY, NOW, address, badge, profile, vouch } from "../../test/support/profiles.ts";
import { InvalidFraudInputError } from "../errors/fraud.ts";
import { formulaV3 } from "../reputation/formula.v3.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import type { NetworkTrustParameters } from "../types/Formula.ts";
import type { Profile, Vouch } from "../types/Profile.ts";
import { trustNetwork } from "./trustNetwork.ts";

const standingsOf = (profiles: readonly Profile[], section: NetworkTrustParameters = trust): number[] =>
  Array.from(trustNetwork.standings({ profiles, timestamp: NOW, trust: section }));

/** Vouches in the profiles of those who give them. */
function vouching(profiles: readonly Profile[], vouches: readonly Vouch[]): Profile[] {
  return profiles.map((each) => ({
    ...each,
    vouches: vouches.filter(({ voucher }) => voucher === each.account),
  }));
}

/** Long here, without a badge. */
function accounts(from: number, count: number): Profile[] {
  return Array.from({ length: count }, (_, index) =>
    profile(from + index, { registeredAt: NOW - 400 * DAY }),
  );
}

describe("trustNetwork", () => {
  it("behavior: every kind of statement lends standing, a vouch the most", () => {
    const [giver] = verifiedPeople(0, 1) as [Profile];
    const redeemedAt = NOW;
    const byVouch = [{ ...giver, vouches: [vouch(0, 1, 10_000, NOW)] }, profile(1)];
    const byInvite = [giver, profile(1, { invitedBy: { inviter: address(0), redeemedAt } })];
    const byBadge = [giver, profile(1, { badges: [badge({ issuer: address(0), issuedAt: NOW })] })];
    const byMeeting = [
      { ...giver, attendances: [was(1, 0)] },
      profile(1, { registeredAt: NOW - 9 * DAY, attendances: [was(1, 0)] }),
    ];
    const received = [byVouch, byInvite, byBadge].map((world) => standingsOf(world)[1]);
    // A verified person lends a quarter of a full standing by a vouch, in proportion to the kinds' weights.
    expect(received).toEqual([250, 125, 125]);
    // A tenth of a vouch; as it goes both ways, what comes back raises 0.2 to at most 0.2 / (1 - 0.8²) of a whole trust.
    const met = standingsOf(byMeeting)[1];
    expect(met).toBeGreaterThanOrEqual(25);
    expect(met).toBeLessThanOrEqual(69);
  });

  it("behavior: an accredited issuer's word that the holder deceived it takes standing away", () => {
    const [friend, issuer] = verifiedPeople(0, 2) as [Profile, Profile];
    const held = badge({ issuer: address(1), issuedAt: NOW });
    const deceit = { revoked: true, revokedReason: 3, revokedAt: NOW };
    const standingWith = (changes: object) =>
      standingsOf([
        { ...friend, vouches: [vouch(0, 2, 10_000, NOW)] },
        issuer,
        profile(2, { badges: [{ ...held, ...changes }] }),
      ])[2];
    expect(standingWith({})).toBe(375);
    expect(standingWith({ revoked: true, revokedReason: 1, revokedAt: NOW })).toBe(250);
    expect(standingWith(deceit)).toBe(0);
  });

  it("behavior: what the distrusted say counts no more", () => {
    const [friend, issuer] = verifiedPeople(0, 2) as [Profile, Profile];
    const between = (changes: object) =>
      standingsOf([
        { ...friend, vouches: [vouch(0, 2, 5000, NOW)] },
        issuer,
        profile(2, {
          badges: [badge({ issuer: address(1), issuedAt: NOW - DAY, ...changes })],
          vouches: [vouch(2, 3, 10_000, NOW)],
        }),
        profile(3),
      ])[3];
    expect(between({})).toBeGreaterThan(0);
    expect(between({ revoked: true, revokedReason: 3, revokedAt: NOW })).toBe(0);
  });

  it("behavior: a ring of unverified accounts keeps little of what comes in", () => {
    const ring = clique(10, 20).map((each) => ({ ...each, createdAt: NOW, updatedAt: NOW }));
    const [friend] = verifiedPeople(0, 1) as [Profile];
    const vouches = [...ring, vouch(0, 10, 1, NOW)];
    const world = vouching([friend, ...accounts(10, 20)], vouches);
    // 476 of 10,000 from outside and everybody vouching for everybody: severity 881.
    const free = standingsOf(world, uncapped);
    expect(standingsOf(world)).toEqual(free.map((standing) => Math.min(standing, 119)));
    const alone = vouching([friend, ...accounts(10, 20)], ring);
    expect(standingsOf(alone).every((standing) => standing === 0)).toBe(true);
  });

  it("behavior: accounts that come through the door together again and again are capped", () => {
    const hosts = verifiedPeople(0, 2);
    const farm = Array.from({ length: 6 }, (_, index) =>
      profile(10 + index, {
        registeredAt: NOW - 3 * DAY,
        attendances: [1, 2, 3, 4].map((event) => was(event, 0, NOW - (5 - event) * 3600 + index)),
      }),
    );
    // A verified person vouches for every one of them, with all of a voice.
    const vouches = farm.map((_, index) => vouch(1, 10 + index, 1600, NOW));
    const world = vouching([...hosts, ...farm], vouches);
    const [capped, free] = [standingsOf(world), standingsOf(world, uncapped)];
    const report = trustNetwork.report({ account: address(10), profiles: world, timestamp: NOW, trust });
    expect(report.signals.map(({ kind }) => kind)).toEqual(["attendance-farm"]);
    capped.slice(2).forEach((standing, index) => {
      expect(standing).toBe(Math.min(free[2 + index] as number, report.cap));
    });
    expect(report.cap).toBeLessThan(600);
  });

  it("behavior: a burst of badges by one issuer to one wallet caps it", () => {
    const [friend, issuer] = verifiedPeople(0, 2) as [Profile, Profile];
    const friends = verifiedPeople(3, 3).map((each, index) => ({
      ...each,
      vouches: [vouch(3 + index, 2, 10_000, NOW)],
    }));
    const badges = Array.from({ length: 20 }, (_, index) =>
      badge({ badgeType: BigInt(index + 10), issuer: address(1), issuedAt: NOW - index }),
    );
    const world = [friend, issuer, profile(2, { badges }), ...friends];
    expect(standingsOf(world, uncapped)[2]).toBeGreaterThan(400);
    expect(standingsOf(world)[2]).toBe(400);
    // Badges that do not count say nothing: anybody can make them for somebody else.
    const strange = badges.map((each) => ({ ...each, accredited: false }));
    const framed = [friend, issuer, profile(2, { badges: strange }), ...friends];
    expect(standingsOf(framed)[2]).toBe(standingsOf(framed, uncapped)[2]);
  });

  describe("sybils", () => {
    const HONEST = 40;
    const GIVEN = 9;
    /** Honest people who vouch for the next nine; `attacks` of them also for one of a clique of accounts. */
    function cliqueScores({ size, attacks }: { size: number; attacks: number }): number {
      const vouches: Vouch[] = [];
      for (let person = 0; person < HONEST; person++)
        for (let step = 1; step <= GIVEN; step++)
          vouches.push(vouch(person, (person + step) % HONEST, 1000, NOW));
      for (let member = 0; member < size; member++)
        for (let step = 1; step <= Math.min(10, size - 1); step++)
          vouches.push(vouch(1000 + member, 1000 + ((member + step) % size), 1000, NOW));
      for (let attack = 0; attack < attacks; attack++)
        vouches.push(vouch((attack * 2) % HONEST, 1000 + (attack % size), 1000, NOW));
      const byVoucher = Map.groupBy(vouches, ({ voucher }) => voucher);
      const people = [...verifiedPeople(0, HONEST), ...accounts(1000, size)].map((person, index) => ({
        ...person,
        index,
        vouches: byVoucher.get(person.account) ?? [],
      }));
      const formula = { ...formulaV3, trust: uncapped };
      return scoreProfiles(people, { timestamp: NOW, formula, network: trustNetwork })
        .slice(HONEST)
        .reduce((sum, { features }) => sum + features.reputation_score, 0);
    }

    it("behavior: a clique of 200 without attack edges has nothing", () => {
      expect(cliqueScores({ size: 200, attacks: 0 })).toBe(0);
    });

    it.each([1, 4, 16])("behavior: a clique of 200 gains in proportion to its %d attack edges", (attacks) => {
      const total = cliqueScores({ size: 200, attacks });
      // A vouch carries a tenth of a voice that is at most 1250 (a whole seed), and is passed round at most five times.
      expect(total).toBeLessThanOrEqual((attacks * 1250 * 5) / (GIVEN + 1));
      expect(total).toBeGreaterThan(0);
    });

    it("behavior: two hundred accounts gain no more than ten", () => {
      expect(cliqueScores({ size: 200, attacks: 4 })).toBeLessThanOrEqual(
        // Rounding costs a small clique more than a large one.
        cliqueScores({ size: 10, attacks: 4 }) * 1.1,
      );
    });

    it("behavior: with fraud signals none of a clique of 200 keeps more than 13 of one attack edge", () => {
      const ring = clique(10, 200).map((each) => ({ ...each, weight: 50, createdAt: NOW, updatedAt: NOW }));
      const world = vouching(
        [...verifiedPeople(0, 1), ...accounts(10, 200)],
        [...ring, vouch(0, 10, 10_000, NOW)],
      );
      // 50 of 10,000 from outside: severity 987.
      const free = standingsOf(world, uncapped);
      expect(standingsOf(world)).toEqual(free.map((standing) => Math.min(standing, 13)));
    });
  });

  const anyVouches = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 10_000 })), {
    maxLength: 30,
  });
  const worldOf = (said: readonly (readonly [number, number, number])[]): Profile[] =>
    vouching(
      [...verifiedPeople(0, 3), ...accounts(3, 5)],
      said.map(([from, to, weight]) => vouch(from, to, weight, NOW)),
    );

  it("behavior: nobody's standing depends on the order of profiles", () => {
    fc.assert(
      fc.property(anyVouches, (said) => {
        const world = worldOf(said);
        expect(standingsOf(world.toReversed()).toReversed()).toEqual(standingsOf(world));
      }),
    );
  });

  it("behavior: without distrust a vouch by somebody silent so far lowers nobody's standing", () => {
    fc.assert(
      fc.property(anyVouches, fc.nat(6), fc.integer({ min: 1, max: 10_000 }), (said, to, weight) => {
        const quiet = said.filter(([from]) => from !== 7);
        const before = standingsOf(worldOf(quiet), uncapped);
        const after = standingsOf(worldOf([...quiet, [7, to, weight]]), uncapped);
        after.forEach((standing, place) => expect(standing).toBeGreaterThanOrEqual(before[place] as number));
      }),
    );
  });

  it("behavior: a cap never raises anybody", () => {
    fc.assert(
      fc.property(anyVouches, (said) => {
        const free = standingsOf(worldOf(said), uncapped);
        standingsOf(worldOf(said)).forEach((standing, place) =>
          expect(standing).toBeLessThanOrEqual(free[place] as number),
        );
      }),
    );
  });

  it("behavior: cyclic, self and repeated vouches change nothing but what they say", () => {
    const world = worldOf([
      [0, 3, 100],
      [3, 0, 100],
    ]);
    const repeated = world.map((each) => ({
      ...each,
      vouches: [
        ...each.vouches,
        ...each.vouches,
        { ...vouch(0, 0, 1, NOW), voucher: each.account, account: each.account },
      ],
    }));
    expect(standingsOf(repeated)).toEqual(standingsOf(world));
    expect(standingsOf(world)[3]).toBeGreaterThan(0);
  });

  it("behavior: nobody and everybody gone have nothing", () => {
    expect(standingsOf([])).toEqual([]);
    const gone = verifiedPeople(0, 2, { left: true, vouches: [vouch(0, 1, 1, NOW), vouch(1, 0, 1, NOW)] });
    expect(standingsOf(gone)).toEqual([0, 0]);
  });

  it("error: two passports of one account, and accounts that are no addresses, are named", () => {
    expect(() => standingsOf([profile(0), profile(0, { index: 1 })])).toThrow(InvalidFraudInputError);
    expect(() => standingsOf([profile(0, { account: "0x12" })])).toThrow(
      expect.objectContaining({ field: "holders[0].account" }) as Error,
    );
  });
});
