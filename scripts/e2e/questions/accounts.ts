import { getSignalKey, getTierRecord } from "@aura-protocol/sdk/actions";
import { expect } from "vitest";

import { badgeIds, badgeTypes, issuers, type BadgeName } from "../../seed/badge-types.ts";
import { events } from "../../seed/events.ts";
import { identityOf } from "../../seed/identity.ts";
import { people } from "../../seed/people.ts";
import { vouches } from "../../seed/vouches.ts";
import { clientFor } from "../world.ts";
import { addressOf, ascending, blockAsked, read, storedBadge, typeNumbers } from "./scene.ts";
import type { Expectations } from "./scene.ts";

/** Amara Okafor holds something of everything; no other test acts for her. */
const AMARA = 10;
const YUSUF = 32;
const LEILA = 14;
const GRETA = 33;
const LUCIA = 35;

interface Standing {
  readonly value: string;
  readonly revoked: boolean;
  readonly expiresAt: string;
}

/** Questions about one account. */
export const accountExpectations: Expectations = {
  Holdings: async ({ passports }: { passports: Holding[] }, { account }) => {
    expect(account).toBe(addressOf(AMARA));
    const { commitment } = await identityOf(AMARA);
    const place = people.findIndex(({ index }) => index === AMARA);
    expect(passports).toMatchObject([{ index: place, commitment: String(commitment) }]);
    const [{ badges, tickets } = { badges: [], tickets: [] }] = passports;
    expect(badges.map(({ badgeType, value }) => [badgeType.name, value])).toEqual(seededBadges(AMARA));
    for (const [name, id] of Object.entries(badgeIds)) {
      const shown = badges.find(({ badgeType }) => badgeType.name === badgeTypes[id].name);
      const stored = await storedBadge(String(account), id);
      expect([name, shown?.value, shown?.expiresAt]).toEqual([
        name,
        String(stored.value),
        String(stored.expiresAt),
      ]);
      expect(shown?.revoked).toBe(stored.endedAt !== 0);
    }
    const bought = events.filter(({ buyers }) => buyers.includes(AMARA));
    expect(tickets.map(({ event, checkedIn }) => [event.name, checkedIn])).toEqual(
      bought.map(({ name, buyers, checkedIn }) => [name, buyers.indexOf(AMARA) < checkedIn]),
    );
  },
  CountingBadges: async ({ badges }: { badges: Counting[] }, { account, at }) => {
    const counting: (readonly [string, string])[] = [];
    for (const id of typeNumbers) {
      const { value, issuedAt, expiresAt, endedAt } = await storedBadge(String(account), id);
      if (issuedAt === 0 || endedAt !== 0) continue;
      if (expiresAt === 0 || expiresAt > Number(at)) counting.push([String(id), String(value)]);
    }
    expect(counting.length).toBeGreaterThan(0);
    expect(badges.map(({ badgeType, value }) => [badgeType.badgeType, value])).toEqual(counting);
    for (const { badgeType } of badges) {
      const index = badgeTypes[Number(badgeType.badgeType)]?.issuer;
      const name = issuers.find((each) => each.index === index)?.name;
      expect(badgeType.issuer).toEqual({ name, accredited: true });
    }
  },
  Trust: async ({ passport }: { passport: Trust }, { account }) => {
    const given = vouches.filter(([voucher]) => addressOf(voucher) === account);
    const received = vouches.filter(([, subject]) => addressOf(subject) === account);
    const { vouchesGiven, vouchesReceived } = passport;
    expect(ascending(vouchesGiven.map((each) => `${each.account.account} ${each.weight}`))).toEqual(
      ascending(given.map(([, subject, weight]) => `${addressOf(subject)} ${weight}`)),
    );
    expect(ascending(vouchesReceived.map((each) => `${each.voucher.account} ${each.weight}`))).toEqual(
      ascending(received.map(([voucher, , weight]) => `${addressOf(voucher)} ${weight}`)),
    );
    for (const list of [vouchesGiven, vouchesReceived]) {
      const weights = list.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((one, other) => other - one));
    }
    for (const { voucher, weight } of vouchesReceived) {
      const pair = [BigInt(voucher.account), BigInt(String(account))];
      expect(await read("Vouches", "vouchOf", pair)).toBe(weight);
    }
  },
  ProvenTier: async ({ tierProofs }: { tierProofs: TierProof[] }, { account }) => {
    expect(account).toBe(addressOf(AMARA));
    const record = await getTierRecord(clientFor(AMARA), { account: addressOf(AMARA) });
    expect(record).toBeDefined();
    expect(tierProofs.map(({ tier, expiresAt, epoch }) => [tier, expiresAt, epoch.epochId])).toEqual([
      [record?.tier, String(record?.expiresAt), String(record?.epochId)],
    ]);
  },
  BadgesAt: async ({ then, now }: { then: Standing[]; now: Standing[] }, variables) => {
    const block = blockAsked(variables);
    expect(variables["account"]).toBe(addressOf(YUSUF));
    const taken = { value: String(people.find(({ index }) => index === YUSUF)?.badges.x), expiresAt: "0" };
    expect(then).toContainEqual({ ...taken, revoked: false });
    expect(now).toContainEqual({ ...taken, revoked: true });
    expect(then.map((each) => (each.value === taken.value ? { ...each, revoked: true } : each))).toEqual(now);
    const before = await storedBadge(addressOf(YUSUF), badgeIds.x, BigInt(block));
    const after = await storedBadge(addressOf(YUSUF), badgeIds.x);
    expect([before.endedAt === 0, after.endedAt === 0]).toEqual([true, false]);
  },
  Totals: async ({ account, protocol }: { account: object; protocol: Record<string, number> }) => {
    expect(account).toMatchObject({
      humanityBadges: 1,
      socialBadges: 2,
      onChainBadges: 2,
      eventBadges: 1,
      workBadges: 1,
      customBadges: 2,
      eventsAttended: 1,
      vouchesGiven: vouches.filter(([voucher]) => voucher === AMARA).length,
      vouchesReceived: vouches.filter(([, subject]) => subject === AMARA).length,
    });
    const [inMask, others] = await read<[bigint, bigint]>("Badges", "badgeTypeCount", []);
    expect(protocol).toMatchObject({
      badgeTypeCount: Number(inMask + others),
      eventCount: Number(await read("Tickets", "eventCount", [])),
      epochCount: Number(await read("ReputationRegistry", "epochCount", [])),
    });
    expect(protocol["passportCount"]).toBeGreaterThanOrEqual(people.length);
    expect(protocol["vouchCount"]).toBeGreaterThanOrEqual(vouches.length);
  },
  Invited: async ({ passport }: { passport: object }, { passport: asked }) => {
    expect(asked).toBe(addressOf(GRETA));
    expect(passport).toEqual({
      invitation: { inviter: { account: addressOf(LEILA) } },
      invites: [{ invitee: { account: addressOf(LUCIA) } }],
    });
    expect(await read("Invites", "inviterOf", [BigInt(addressOf(GRETA))])).toBe(BigInt(addressOf(LEILA)));
    expect(await read("Invites", "inviterOf", [BigInt(addressOf(LUCIA))])).toBe(BigInt(addressOf(GRETA)));
  },
  SignalKey: async (
    { passport }: { passport: { left: boolean; signalKeys: object[] } },
    { passport: asked },
  ) => {
    expect(asked).toBe(addressOf(AMARA));
    const [x, y] = (await identityOf(AMARA)).publicKey.map(String);
    expect(passport).toMatchObject({ left: false, signalKeys: [{ x, y, published: true }] });
    const stored = await getSignalKey(clientFor(AMARA), { passportId: BigInt(addressOf(AMARA)) });
    expect(stored?.map(String)).toEqual([x, y]);
  },
};

interface Holding {
  readonly badges: (Standing & { readonly badgeType: { readonly name: string } })[];
  readonly tickets: { readonly event: { readonly name: string }; readonly checkedIn: boolean }[];
}

interface Counting {
  readonly value: string;
  readonly badgeType: { readonly badgeType: string; readonly issuer: object };
}

interface Trust {
  readonly vouchesGiven: { readonly account: { readonly account: string }; readonly weight: number }[];
  readonly vouchesReceived: { readonly voucher: { readonly account: string }; readonly weight: number }[];
}

interface TierProof {
  readonly tier: number;
  readonly expiresAt: string;
  readonly epoch: { readonly epochId: string };
}

/** Names and values of what somebody was given, in the order in which it happened. */
function seededBadges(index: number): (readonly [string, string])[] {
  const badges = people.find((person) => person.index === index)?.badges ?? {};
  return (Object.entries(badges) as [BadgeName, number][]).map(([name, value]) => [
    badgeTypes[badgeIds[name]].name,
    String(value),
  ]);
}
