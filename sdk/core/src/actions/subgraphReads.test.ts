import { describe, expect, it } from "vitest";

import {
  addressOf,
  badgeEntity,
  badgeTypeEntity,
  passportEntity,
  ticketEventEntity,
  ticketTierEntity,
} from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { getBadges } from "./getBadges.ts";
import { getBadgeTypes } from "./getBadgeTypes.ts";
import { getEvent } from "./getEvent.ts";
import { getEvents } from "./getEvents.ts";
import { getIndexerStatus } from "./getIndexerStatus.ts";
import { getMembers } from "./getMembers.ts";
import { getPassport } from "./getPassport.ts";
import { getPendingMembers } from "./getPendingMembers.ts";
import { getTickets } from "./getTickets.ts";

describe("readings of the subgraph", () => {
  const fakes = useFakes();
  const account = addressOf(0xa);

  it("getPassport: the passport, whose index and times may be zero", async () => {
    fakes.subgraph.world.collections = { passports: [passportEntity(0, account)] };
    const passport = await getPassport(fakes.client, { account });
    expect(passport).toMatchObject({ index: 0, registeredAt: 0, registeredAtBlock: 0n, commitment: 1n });
  });

  it("getPassport: null for a stranger", async () => {
    expect(await getPassport(fakes.client, { account })).toBeNull();
  });

  it("getPassport: at a block, block 0 included", async () => {
    await getPassport(fakes.client, { account, blockNumber: 0n });
    expect(fakes.subgraph.requests[0]?.variables["block"]).toEqual({ number: 0 });
  });

  it("getPassport: takes addresses in any case", async () => {
    const mixed = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    fakes.subgraph.world.collections = {
      passports: [passportEntity(3, mixed.toLowerCase() as `0x${string}`)],
    };
    expect(await getPassport(fakes.client, { account: mixed })).toMatchObject({ account: mixed, index: 3 });
  });

  it("getPassport: refuses what is no address, or has a wrong checksum", async () => {
    for (const wrong of ["0x1", "0x70997970C51812dc3A010C7d01b50e0d17dc79c8"] as const) {
      await expect(getPassport(fakes.client, { account: wrong })).rejects.toMatchObject({
        name: "InvalidAddressError",
      });
    }
    expect(fakes.subgraph.requests).toEqual([]);
  });

  it("getBadges: those of the account alone, by type, revoked ones with their reason", async () => {
    fakes.subgraph.world.collections = {
      badges: [
        badgeEntity(account, badgeTypeEntity(10), { revoked: true, revokedReason: 0, revokedAt: "0" }),
        badgeEntity(account, badgeTypeEntity(2)),
        badgeEntity(addressOf(0xb), badgeTypeEntity(2)),
      ],
    };
    const badges = await getBadges(fakes.client, { account });
    expect(badges.map(({ type }) => type.badgeType)).toEqual([2n, 10n]);
    expect(badges[0]).toMatchObject({ revoked: false, revokedReason: null, revokedAt: null, expiresAt: 0 });
    expect(badges[1]).toMatchObject({ revoked: true, revokedReason: 0, revokedAt: 0 });
  });

  it("getBadgeTypes and getEvents: all, in the order of their numbers", async () => {
    fakes.subgraph.world.collections = {
      badgeTypes: [badgeTypeEntity(256), badgeTypeEntity(1), badgeTypeEntity(0)],
      ticketEvents: [ticketEventEntity(256), ticketEventEntity(0)],
    };
    const types = await getBadgeTypes(fakes.client, {});
    expect(types.map(({ badgeType }) => badgeType)).toEqual([0n, 1n, 256n]);
    expect((await getEvents(fakes.client, {})).map(({ eventId }) => eventId)).toEqual([0n, 256n]);
  });

  it("getEvent: event 0 is an event; null for one that does not exist", async () => {
    fakes.subgraph.world.collections = {
      ticketEvents: [ticketEventEntity(0, { tiers: [ticketTierEntity(0, "5")] })],
    };
    expect(await getEvent(fakes.client, { eventId: 0n })).toMatchObject({
      eventId: 0n,
      tiers: [{ tier: 0, price: 5n }],
      endsAt: 10,
    });
    expect(await getEvent(fakes.client, { eventId: 1n })).toBeNull();
  });

  it("getTickets: those the account holds, with their events", async () => {
    const event = ticketEventEntity(0);
    const ticket = {
      buyer: account,
      price: "0",
      soldAt: "1",
      checkedInAt: null,
      checkedIn: false,
      status: "Valid",
      event,
    };
    fakes.subgraph.world.collections = {
      tickets: [
        { id: "0x02", ticketId: "1", holder: account, ...ticket },
        { id: "0x01", ticketId: "4294967296", holder: account, ...ticket },
        { id: "0x00", ticketId: "0", holder: addressOf(0xb), ...ticket },
      ],
    };
    const tickets = await getTickets(fakes.client, { account });
    expect(tickets.map(({ ticketId }) => ticketId)).toEqual([1n, 4_294_967_296n]);
    expect(tickets[0]).toMatchObject({
      event: { eventId: 0n },
      checkedIn: false,
      checkedInAt: null,
      price: 0n,
    });
  });

  it("getMembers and getPendingMembers: who is in the tree by place, and who waits by registration", async () => {
    fakes.subgraph.world.collections = {
      passports: [
        { ...passportEntity(0), memberIndex: 1 },
        { ...passportEntity(1), memberIndex: 0, left: true },
        passportEntity(2),
        { ...passportEntity(3), left: true },
        passportEntity(4),
      ],
    };
    const members = await getMembers(fakes.client);
    expect(members.map(({ index, commitment, left }) => [index, commitment, left])).toEqual([
      [0, 2n, true],
      [1, 1n, false],
    ]);
    expect((await getPendingMembers(fakes.client)).map(({ index }) => index)).toEqual([2, 4]);
  });

  it("getIndexerStatus: the head, whose timestamp may be unknown", async () => {
    fakes.subgraph.world.head = { number: 0, hash: "0xab", timestamp: null };
    expect(await getIndexerStatus(fakes.client)).toEqual({
      blockNumber: 0n,
      blockHash: "0xab",
      timestamp: null,
      hasIndexingErrors: false,
    });
  });

  it("error: a block that is not indexed yet", async () => {
    const blockNumber = 11n;
    for (const reading of [
      getPassport(fakes.client, { account, blockNumber }),
      getBadges(fakes.client, { account, blockNumber }),
      getBadgeTypes(fakes.client, { blockNumber }),
      getEvents(fakes.client, { blockNumber }),
      getTickets(fakes.client, { account, blockNumber }),
      getMembers(fakes.client, { blockNumber }),
      getPendingMembers(fakes.client, { blockNumber }),
    ]) {
      await expect(reading).rejects.toMatchObject({ name: "IndexerBehindError", indexed: 10n });
    }
  });
});
