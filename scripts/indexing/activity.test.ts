/** What happened on each day, as graph-node counts it and the SDK tells it, over days that the chain went through. */
import {
  buyTicket,
  createEvent,
  defineBadgeType,
  getDailyActivity,
  mintBadges,
  refundTicket,
  registerIssuer,
  registerPassport,
  revokeBadge,
  revokeVouch,
  vouch,
} from "@aura-protocol/sdk/actions";
import type { AuraClient, DailyActivity } from "@aura-protocol/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { demoAccount, roles } from "../seed/accounts.ts";
import { createActors } from "../seed/actors.ts";
import type { Indexer } from "./indexer.ts";
import { startStage, type Stage } from "./stage.ts";

const DAY = 86_400;
const [ISSUER] = roles.issuers;
const [ANN, BEN, CLEO, DORA, EVE] = [10, 11, 12, 13, 14] as const;
const address = (index: number): `0x${string}` => demoAccount(index).address;

let stage: Stage;
let indexer: Indexer;
let actors: (index: number) => AuraClient;
/** First second of the day on which the chain began. */
let firstDay: number;

beforeAll(async () => {
  stage = await startStage();
  actors = createActors({ rpc: stage.rpc, subgraph: "" });
  const { timestamp } = await stage.chain.getBlock();
  firstDay = Number(timestamp) - (Number(timestamp) % DAY);
  await happen();
  indexer = await stage.startIndexer();
  await indexed();
});

afterAll(() => stage?.stop());

/** The next block is of this second; so many days after the first. */
async function at(day: number, second: number): Promise<void> {
  await stage.chain.setNextBlockTimestamp({ timestamp: BigInt(firstDay + day * DAY + second) });
}

const register = (index: number) => registerPassport(actors(index), { commitment: BigInt(index) });

/** Days 0, 2, 3 and 5; nothing on 1 and 4. */
async function happen(): Promise<void> {
  await at(0, 36_000);
  for (const index of [ANN, BEN, CLEO]) await register(index);
  await vouch(actors(ANN), { account: address(BEN), weight: 1 });
  await vouch(actors(ANN), { account: address(CLEO), weight: 1 });
  // Another weight is no other vouch.
  await vouch(actors(ANN), { account: address(CLEO), weight: 2 });
  await registerIssuer(actors(ISSUER), { name: "Issuer", uri: "" });
  const type = { category: "Social", provider: "x", validity: 0, name: "X", uri: "" } as const;
  await defineBadgeType(actors(ISSUER), type);
  const badges = [ANN, BEN, CLEO].map((index) => ({ account: address(index), value: 1n }));
  await mintBadges(actors(ISSUER), { badgeType: 248n, badges });

  // The last second of a day, and the first of the next.
  await at(2, DAY - 1);
  await register(DORA);
  await at(3, 0);
  await register(EVE);
  await revokeVouch(actors(ANN), { account: address(BEN) });
  await revokeBadge(actors(ISSUER), { badgeType: 248n, account: address(BEN), reason: 1 });

  await at(5, 1);
  const startsAt = firstDay + 100 * DAY;
  const event = { tiers: [{ price: 0n }], capacity: 9, startsAt, endsAt: startsAt + DAY };
  await createEvent(actors(roles.organiser), { ...event, name: "E", uri: "", refundDeadline: startsAt });
  await buyTicket(actors(ANN), { eventId: 0n, quantity: 3 });
  await buyTicket(actors(BEN), { eventId: 0n });
  await refundTicket(actors(ANN), { ticketId: 0n });
  // Given again after it was withdrawn.
  await vouch(actors(ANN), { account: address(BEN), weight: 1 });
}

async function indexed(): Promise<void> {
  await indexer.waitFor(await stage.chain.getBlock());
}

/** Days count from the first, from 0. */
async function activity(since?: number): Promise<readonly DailyActivity[]> {
  const client = createActors({ rpc: stage.rpc, subgraph: indexer.url })(ANN);
  const found = await getDailyActivity(client, { since });
  const days = found.map(({ day, ...counted }) => ({ day: (day - firstDay) / DAY, ...counted }));
  // Within a day there is no order.
  const later = (one: DailyActivity, other: DailyActivity): number =>
    one.day === other.day ? one.kind.localeCompare(other.kind) : one.day - other.day;
  return days.sort(later);
}

const on = (day: number, kind: DailyActivity["kind"], count: number, total = count): DailyActivity => ({
  ...{ day, kind, count, total },
});

const FIRST = [on(0, "BadgeMinted", 3), on(0, "PassportRegistered", 3), on(0, "VouchGiven", 2)];
const SECOND = [on(2, "PassportRegistered", 1, 4)];
const THIRD = [on(3, "BadgeRevoked", 1), on(3, "PassportRegistered", 1, 5), on(3, "VouchWithdrawn", 1)];
const FIFTH = [on(5, "TicketIssued", 4), on(5, "TicketRefunded", 1), on(5, "VouchGiven", 1, 3)];

describe("what happened on each day", () => {
  test("days that are over, each with its own figures and those up to then; the present one is missing", async () => {
    expect(await activity()).toEqual([...FIRST, ...SECOND, ...THIRD]);
  });

  test("from a day on, or the next one", async () => {
    expect(await activity(firstDay)).toEqual([...FIRST, ...SECOND, ...THIRD]);
    expect(await activity(firstDay + 1)).toEqual([...SECOND, ...THIRD]);
    expect(await activity(firstDay + 3 * DAY)).toEqual(THIRD);
    expect(await activity(firstDay + 3 * DAY + 1)).toEqual([]);
  });

  test("the present day, once a block of the next is there", async () => {
    await at(6, 0);
    await stage.chain.mine({ blocks: 1 });
    await indexed();
    await expect.poll(() => activity(firstDay + 5 * DAY), { timeout: 30_000 }).toEqual(FIFTH);
  });
});
