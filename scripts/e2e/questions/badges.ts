import { expect } from "vitest";

import { badgeIds, badgeTypes, issuers, type BadgeName } from "../../seed/badge-types.ts";
import { people } from "../../seed/people.ts";
import {
  addressOf,
  again,
  ascending,
  blockAsked,
  blockOf,
  holdersOf,
  logsOf,
  read,
  storedBadge,
  wordOf,
} from "./scene.ts";
import type { Expectations } from "./scene.ts";

const YUSUF = 32;
const CHANGED_HANDS = 2;
const DAY = 86_400;
/** Parts of a second in a timestamp of a series. */
const MICROSECONDS = 1_000_000;
const NAMES = Object.keys(badgeIds) as BadgeName[];

/** Questions about badges, their types and their issuers. */
export const badgeExpectations: Expectations = {
  BadgeTypes: ({ badgeTypes: found }: { badgeTypes: BadgeType[] }) => {
    const seeded = badgeTypes.map(({ issuer, name, category, provider, validity }, id) => ({
      badgeType: String(id),
      name,
      category,
      provider,
      validity: String(validity),
      supplyCap: "16777215",
      issuer: {
        id: addressOf(issuer),
        name: issuers.find(({ index }) => index === issuer)?.name,
        accredited: true,
      },
    }));
    expect(found).toMatchObject(seeded);
    for (const [place, name] of NAMES.entries())
      expect(Number(found[place]?.supply)).toBeGreaterThanOrEqual(holdersOf(name).length);
  },
  VoucherCancellation: async ({ voucherCancellation }: { voucherCancellation: object | null }, { id }) => {
    expect(voucherCancellation).not.toBeNull();
    const [issuer, digest] = [String(id).slice(0, 42), `0x${String(id).slice(42)}`];
    expect(await read("Badges", "isVoucherCancelled", [issuer, digest])).toBe(true);
    const other = `${issuer}${"00".repeat(32)}`;
    expect(await again("VoucherCancellation", { id: other })).toEqual({ voucherCancellation: null });
  },
  DailyBadges: async ({ activityCounts }: { activityCounts: Day[] }) => {
    const first = new Set<string>();
    const days = new Map<number, number>();
    for (const { args, blockNumber } of await logsOf("Badges", "BadgeMinted")) {
      const badge = `${String(args["badgeType"])} ${String(args["account"])}`;
      // The second time is a renewal.
      if (first.has(badge)) continue;
      first.add(badge);
      const { timestamp } = await blockOf(Number(blockNumber));
      const day = timestamp - (timestamp % DAY);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    const { timestamp: now } = await blockOf();
    let total = 0;
    const series = [...days].map(([day, count]) => ({ day, count, total: (total += count) }));
    const over = series.filter(({ day }) => day + DAY <= now);
    expect(activityCounts.length).toBe(30);
    expect(activityCounts).toEqual(
      over
        .slice(-30)
        .reverse()
        .map(({ day, count, total: sum }) => ({
          timestamp: String(day * MICROSECONDS),
          count: String(count),
          total: String(sum),
        })),
    );
  },
  Search: ({
    badgeTypeSearch,
    ticketEventSearch,
  }: Record<"badgeTypeSearch" | "ticketEventSearch", Named[]>) => {
    expect(badgeTypeSearch.map(({ name }) => name)).toEqual(["Builder"]);
    expect(ticketEventSearch.map(({ name }) => name)).toEqual(["Trust Summit"]);
  },
  Holders: async ({ badges }: { badges: Held[] }, variables) => {
    expect(variables["badgeType"]).toBe(wordOf(badgeIds.speaker));
    const speakers = holdersOf("speaker").map(({ index, badges: { speaker } }) => [
      addressOf(index),
      String(speaker),
    ]);
    const byAddress = ([one = ""]: readonly string[], [other = ""]: readonly string[]) =>
      one < other ? -1 : 1;
    expect(badges.map(({ account, value }) => [account, value])).toEqual(speakers.sort(byAddress));
    for (const { account } of badges)
      expect(await read("Badges", "isValid", [account, BigInt(badgeIds.speaker)])).toBe(true);
    const after = badges[2]?.id;
    expect(await again("Holders", { ...variables, after })).toEqual({ badges: badges.slice(3) });
  },
  ExpiringBadges: async ({ badges }: { badges: Expiring[] }, variables) => {
    expect(ascending(badges.map(({ account }) => account))).toEqual(
      ascending(holdersOf("owl").map(({ index }) => addressOf(index))),
    );
    const times = badges.map(({ expiresAt }) => Number(expiresAt));
    expect(times).toEqual(ascending(times));
    for (const { account, expiresAt } of badges)
      expect((await storedBadge(account, badgeIds.owl)).expiresAt).toBe(Number(expiresAt));
    // Who asks from one of them to another gets the first of the two and not the second.
    const [from, to] = [times[0], times[2]].map(String);
    const some = await again<{ badges: Expiring[] }>("ExpiringBadges", { ...variables, from, to });
    expect(some.badges).toEqual(badges.slice(0, 2));
  },
  Revocations: async ({ badges }: { badges: Revoked[] }) => {
    const account = addressOf(YUSUF);
    const { endedAt, reason } = await storedBadge(account, badgeIds.x);
    expect(reason).toBe(CHANGED_HANDS);
    const [{ blockNumber } = { blockNumber: -1n }] = await logsOf("Badges", "BadgeRevoked");
    expect(badges).toEqual([
      {
        account,
        revokedReason: reason,
        revokedAt: String(endedAt),
        revokedAtBlock: String(blockNumber),
        badgeType: { name: "X", issuer: { name: "Code & Social Checks" } },
      },
    ]);
  },
  HoldersOfEither: ({ passports }: { passports: EitherHolder[] }, { one, other }) => {
    expect([one, other]).toEqual([badgeIds.early, badgeIds.owl].map(wordOf));
    const either = people.filter(({ badges: { early, owl } }) => early !== undefined || owl !== undefined);
    expect(passports.map(({ id }) => id)).toEqual(either.map(({ index }) => addressOf(index)));
    for (const [place, { badges }] of passports.entries()) {
      const held = either[place]?.badges;
      const names = [
        held?.early === undefined ? [] : ["Early member"],
        held?.owl === undefined ? [] : ["Night owl"],
      ];
      expect(ascending(badges.map(({ badgeType }) => badgeType.name))).toEqual(names.flat());
    }
  },
  ChangedBadges: async ({ badges }: { badges: Held[] }, variables) => {
    const span = { from: Number(variables["sinceBlock"]), to: blockAsked(variables) };
    const logs = [
      ...(await logsOf("Badges", "BadgeMinted", span)),
      ...(await logsOf("Badges", "BadgeRevoked", span)),
    ];
    const ids = logs.map(
      ({ args }) => `${wordOf(args["badgeType"] as bigint)}${String(args["account"]).slice(2).toLowerCase()}`,
    );
    expect(logs.length).toBeGreaterThan(1);
    expect(badges.map(({ id }) => id)).toEqual(ascending([...new Set(ids)]));
  },
  IssuerRecord: ({ issuer }: { issuer: IssuerRecord }, { issuer: asked }) => {
    const [humanity] = issuers;
    expect(asked).toBe(addressOf(humanity.index));
    expect(issuer).toMatchObject({
      name: humanity.name,
      uri: humanity.uri,
      accredited: true,
      paused: false,
      removed: false,
    });
    const own = badgeTypes.filter((type) => type.issuer === humanity.index).map(({ name }) => name);
    expect(issuer.badgeTypes.map(({ name }) => name)).toEqual(own);
    expect(issuer.cancelledVouchers).toHaveLength(1);
  },
};

interface Named {
  readonly name: string;
}

interface BadgeType extends Named {
  readonly supply: string;
}

interface Day {
  readonly timestamp: string;
  readonly count: string;
  readonly total: string;
}

interface Held {
  readonly id: string;
  readonly account: string;
  readonly value: string;
}

interface Expiring {
  readonly account: string;
  readonly expiresAt: string;
}

interface Revoked {
  readonly account: string;
  readonly revokedReason: number;
}

interface EitherHolder {
  readonly id: string;
  readonly badges: { readonly badgeType: Named }[];
}

interface IssuerRecord {
  readonly badgeTypes: Named[];
  readonly cancelledVouchers: object[];
}
