import { scoreProfiles, tierOf, formulaV1 } from "@aura-protocol/sdk/reputation";
import { describe, expect, test } from "vitest";

import { demoAccount } from "./accounts.ts";
import { badgeTypes } from "./badge-types.ts";
import { HISTORY_DAYS, timeline, type Moment } from "./timeline.ts";

const DAY = 86_400;
const moments = timeline();

function of<K extends Moment["kind"]>(kind: K): (Moment & { kind: K })[] {
  return moments.filter((moment): moment is Moment & { kind: K } => moment.kind === kind);
}

const passports = of("passport");
const address = (index: number) => demoAccount(index).address;

function tiers(): Map<number, number> {
  const profiles = passports.map(({ account, day }, index) => ({
    passportId: BigInt(address(account)),
    account: address(account),
    left: false,
    commitment: BigInt(index + 1),
    index,
    registeredAt: day * DAY,
    badges: of("badge")
      .filter((badge) => badge.account === account)
      .map((badge) => {
        const type = badgeTypes[badge.type];
        if (type === undefined) throw new Error(`There is no badge type ${badge.type}`);
        return {
          badgeType: BigInt(badge.type),
          category: type.category,
          provider: type.provider,
          issuer: address(type.issuer),
          accredited: true,
          value: BigInt(badge.value),
          issuedAt: badge.day * DAY,
          expiresAt: type.validity === 0 ? 0 : badge.day * DAY + type.validity,
          burned: false,
          revoked: of("revocation").some((each) => each.account === account && each.type === badge.type),
        };
      }),
    vouches: of("vouch")
      .filter(({ voucher }) => voucher === account)
      .map(({ weight, ...vouch }) => ({
        voucher: address(vouch.voucher),
        account: address(vouch.account),
        weight,
      })),
  }));
  const scored = scoreProfiles(profiles, { timestamp: HISTORY_DAYS * DAY });
  return new Map(
    scored.map(({ score }, place) => [passports[place]?.account ?? 0, tierOf(score, formulaV1)]),
  );
}

describe("demo world", () => {
  test("behavior: it is big enough to be believed", () => {
    expect(passports.length).toBeGreaterThanOrEqual(24);
    expect(of("badge type").length).toBeGreaterThanOrEqual(8);
    expect(of("issuer").length).toBeGreaterThanOrEqual(4);
    expect(of("event")).toHaveLength(3);
  });

  test("behavior: all five tiers occur, and the group that each person is listed in is theirs", () => {
    const found = tiers();
    const expected = (first: number, last: number, tier: number) => {
      for (let index = first; index <= last; index++)
        expect([index, found.get(index)]).toEqual([index, tier]);
    };
    expected(10, 12, 4);
    expected(13, 17, 3);
    expected(18, 24, 2);
    expected(25, 31, 1);
    expected(32, 39, 0);
  });

  test("behavior: nothing happens before it can", () => {
    const joined = new Map(
      passports.map(({ account }) => [
        account,
        moments.findIndex((m) => m.kind === "passport" && m.account === account),
      ]),
    );
    for (const [place, moment] of moments.entries()) {
      expect(moment.day).toBeLessThan(HISTORY_DAYS);
      if (moment.kind === "badge") expect(place).toBeGreaterThan(joined.get(moment.account) ?? Infinity);
      if (moment.kind === "vouch") {
        expect(place).toBeGreaterThan(joined.get(moment.account) ?? Infinity);
        expect(place).toBeGreaterThan(joined.get(moment.voucher) ?? Infinity);
      }
      if (moment.kind === "flush") {
        for (const account of moment.accounts) expect(place).toBeGreaterThan(joined.get(account) ?? Infinity);
      }
    }
  });

  test("behavior: everybody enters the tree of members once, in two batches", () => {
    const batches = of("flush").map(({ accounts }) => accounts);
    expect(batches.map(({ length }) => length > 0)).toEqual([true, true]);
    expect(batches.flat()).toEqual(passports.map(({ account }) => account));
  });

  test("behavior: who sits anonymously has a ticket that was not used, who sells one bought it", () => {
    for (const { event, serial, holder } of of("seat")) {
      const data = of("event")[event]?.event;
      expect(data?.buyers[serial]).toBe(holder);
      expect(serial).toBeGreaterThanOrEqual(data?.checkedIn ?? Infinity);
    }
    for (const { event, serial, seller, price } of of("listing")) {
      const data = of("event")[event]?.event;
      expect(data?.buyers[serial]).toBe(seller);
      const cap = ((data?.price ?? 0n) * BigInt(10_000 + (data?.resale?.resaleMarkupBps ?? 0))) / 10_000n;
      expect(price).toBeLessThanOrEqual(cap);
    }
  });

  test("behavior: an invite comes from whoever joined before", () => {
    const joined = passports.map(({ account }) => account);
    const redeemed = of("redemption");
    expect(redeemed.length).toBeGreaterThan(1);
    for (const { inviter, invitee } of redeemed)
      expect(joined.indexOf(invitee)).toBeGreaterThan(joined.indexOf(inviter));
  });

  test("behavior: nobody vouches for more than the whole", () => {
    const given = new Map<number, number>();
    for (const { voucher, weight } of of("vouch")) given.set(voucher, (given.get(voucher) ?? 0) + weight);
    for (const sum of given.values()) expect(sum).toBeLessThanOrEqual(10_000);
  });

  test("behavior: one event is over and sold out, one is on and free, one is to come", () => {
    const [past, present, future] = of("event").map(({ event }) => event);
    expect(past?.ends).toBeLessThan(HISTORY_DAYS);
    expect(past?.buyers).toHaveLength(past?.capacity ?? 0);
    expect(present?.starts).toBeLessThan(HISTORY_DAYS);
    expect(present?.ends).toBeGreaterThan(HISTORY_DAYS);
    expect(present?.price).toBe(0n);
    expect(future?.starts).toBeGreaterThan(HISTORY_DAYS);
  });
});
