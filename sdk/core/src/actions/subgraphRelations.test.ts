import { pad, toHex } from "viem";
import { describe, expect, it } from "vitest";

import { addressOf } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { getAccountTotals } from "./getAccountTotals.ts";
import { getAttendances } from "./getAttendances.ts";
import { getChallenges } from "./getChallenges.ts";
import { getCredits } from "./getCredits.ts";
import { getDailyActivity } from "./getDailyActivity.ts";
import { getEpochs } from "./getEpochs.ts";
import { getInviteBatches } from "./getInviteBatches.ts";
import { getInvites } from "./getInvites.ts";
import { getIssuers } from "./getIssuers.ts";
import { getPassportMoves } from "./getPassportMoves.ts";
import { getVouches } from "./getVouches.ts";

const id = (number: number): `0x${string}` => pad(toHex(number), { size: 32 });
const [ann, bob] = [addressOf(0xa), addressOf(0xb)];
const passport = (account: string): object => ({ id: account, account });
const times = { createdAt: "5", updatedAt: "6" };

describe("relations", () => {
  const fakes = useFakes();

  it("getVouches: given and received, each by who holds the passport", async () => {
    const vouch = { weight: 7, active: false, ...times };
    fakes.subgraph.world.collections = {
      vouches: [
        { id: id(1), voucher: passport(ann), account: passport(bob), ...vouch },
        { id: id(2), voucher: passport(bob), account: passport(ann), ...vouch, active: true },
      ],
    };
    const given = await getVouches(fakes.client, { account: ann, direction: "given" });
    expect(given).toMatchObject([{ weight: 7, active: false, createdAt: 5, updatedAt: 6 }]);
    expect(given.map(({ voucher, account }) => [voucher.toLowerCase(), account.toLowerCase()])).toEqual([
      [ann, bob],
    ]);
    const received = await getVouches(fakes.client, { account: ann, direction: "received" });
    expect(received.map(({ voucher }) => voucher.toLowerCase())).toEqual([bob]);
  });

  it("getInvites and getInviteBatches: of the inviter, by time and number", async () => {
    const invite = { inviter: passport(ann), key: bob, expiresAt: "9", status: "Open", invitee: null };
    const open = { ...invite, batch: null, redeemedAt: null, revokedAt: null };
    fakes.subgraph.world.collections = {
      invites: [
        { id: id(1), ...open, createdAt: "8" },
        {
          id: id(2),
          ...open,
          createdAt: "0",
          status: "Redeemed",
          batch: { batchId: "3" },
          invitee: { id: bob },
        },
        { id: id(3), ...open, createdAt: "1", inviter: passport(bob) },
      ],
      inviteBatches: [
        {
          id: id(3),
          batchId: "3",
          inviter: passport(ann),
          root: id(4),
          count: 2,
          redeemed: 0,
          expiresAt: "9",
          revoked: false,
          createdAt: "0",
        },
      ],
    };
    const invites = await getInvites(fakes.client, { account: ann });
    expect(invites.map(({ createdAt }) => createdAt)).toEqual([0, 8]);
    expect(invites[0]).toMatchObject({ batchId: 3n, status: "Redeemed", redeemedAt: null });
    expect(invites[1]).toMatchObject({ batchId: null, invitee: null });
    expect(await getInviteBatches(fakes.client, { account: ann })).toMatchObject([
      { batchId: 3n, count: 2, redeemed: 0, revoked: false },
    ]);
    expect(await getInvites(fakes.client, { account: addressOf(0xc) })).toEqual([]);
  });

  it("getIssuers, getEpochs and getChallenges: all that there are", async () => {
    const epoch = {
      formula: { id: id(1) },
      blockNumber: "0",
      blockHash: id(2),
      blockTimestamp: "0",
      root: "5",
      leafCount: 1,
      dataHash: id(0),
      dataUri: "",
      finalAt: "0",
      rejected: false,
      poster: ann,
      bond: "0",
      bondReleasedAt: null,
      postedAt: "0",
    };
    fakes.subgraph.world.collections = {
      issuers: [
        {
          id: ann,
          name: "A",
          uri: "",
          accredited: true,
          paused: false,
          removed: false,
          removableAt: null,
          publicKey: ["0", "0"],
          registeredAt: "0",
        },
      ],
      epoches: [
        { id: id(256), epochId: "256", ...epoch },
        { id: id(0), epochId: "0", ...epoch },
      ],
      challenges: [
        {
          id: id(1),
          epoch: { id: id(0), epochId: "0" },
          challenger: bob,
          commitment: id(9),
          announcedAt: "0",
          settledAt: null,
          recipient: null,
        },
      ],
    };
    expect(await getIssuers(fakes.client)).toMatchObject([{ removableAt: null, publicKey: [0n, 0n] }]);
    const epochs = await getEpochs(fakes.client, { blockNumber: 0n });
    expect(epochs.map(({ epochId, formulaId }) => [epochId, formulaId])).toEqual([
      [0n, id(1)],
      [256n, id(1)],
    ]);
    expect(fakes.subgraph.requests.at(-1)?.variables["block"]).toEqual({ number: 0 });
    expect(await getChallenges(fakes.client, { epochId: 0n })).toMatchObject([
      { epochId: 0n, settledAt: null },
    ]);
    expect(await getChallenges(fakes.client, { epochId: 1n })).toEqual([]);
  });

  it("getAttendances, getPassportMoves and getCredits: of the account alone", async () => {
    const move = { from: ann, to: bob, readyAt: "3", byProof: false, endedAt: null };
    fakes.subgraph.world.collections = {
      attendances: [
        { id: id(1), event: { id: id(0), eventId: "0" }, account: { id: ann }, attendedAt: "4" },
        { id: id(2), event: { id: id(0), eventId: "0" }, account: { id: bob }, attendedAt: "4" },
      ],
      rebinds: [
        { id: id(1), passport: passport(ann), ...move, status: "Pending", startedAt: "2" },
        { id: id(2), passport: passport(ann), ...move, status: "Replaced", startedAt: "1", endedAt: "2" },
      ],
      credits: [{ id: id(1), contract: bob, account: ann, currency: addressOf(0), amount: "0" }],
    };
    expect(await getAttendances(fakes.client, { account: ann })).toMatchObject([
      { eventId: 0n, attendedAt: 4 },
    ]);
    const moves = await getPassportMoves(fakes.client, { account: ann });
    expect(moves.map(({ status, endedAt }) => [status, endedAt])).toEqual([
      ["Replaced", 2],
      ["Pending", null],
    ]);
    expect(await getCredits(fakes.client, { account: ann })).toMatchObject([{ amount: 0n }]);
    expect(await getCredits(fakes.client, { account: bob })).toEqual([]);
  });

  it("getAccountTotals: by category, and null for a stranger", async () => {
    const totals = { humanityBadges: 1, socialBadges: 0, onChainBadges: 2, eventBadges: 0, workBadges: 0 };
    const rest = { customBadges: 0, eventsAttended: 0, vouchesGiven: 0, vouchesReceived: 3 };
    const account = { id: ann, ...totals, ...rest, firstSeenAt: "0", lastSeenAt: "1" };
    fakes.subgraph.answer = ({ variables }, response) => {
      const found = variables["id"] === ann ? account : null;
      response.end(JSON.stringify({ data: { account: found } }));
    };
    expect(await getAccountTotals(fakes.client, { account: ann })).toMatchObject({
      badges: { Humanity: 1, OnChain: 2, Custom: 0 },
      vouchesReceived: 3,
      firstSeenAt: 0,
    });
    expect(await getAccountTotals(fakes.client, { account: bob })).toBeNull();
  });

  it("getDailyActivity: every day and kind once, however pages are cut", async () => {
    const MICROSECONDS = 1_000_000;
    const kinds = ["BadgeMinted", "VouchGiven", "TierProven"];
    const series = Array.from({ length: 2101 }, (_, place) => {
      const day = Math.floor(place / kinds.length) * 86_400;
      return {
        timestamp: String(day * MICROSECONDS),
        kind: kinds[place % 3],
        count: "1",
        total: String(place),
      };
    });
    fakes.subgraph.answer = ({ variables }, response) => {
      const from = series.filter(({ timestamp }) => Number(timestamp) >= Number(variables["from"]));
      response.end(JSON.stringify({ data: { activityCounts: from.slice(0, Number(variables["first"])) } }));
    };
    const days = await getDailyActivity(fakes.client);
    expect(days.map(({ total }) => total)).toEqual(series.map((_, place) => place));
    expect(days.at(-1)).toMatchObject({ day: 700 * 86_400, kind: "BadgeMinted", count: 1 });
    expect(await getDailyActivity(fakes.client, { since: 700 * 86_400 })).toHaveLength(1);
    await expect(getDailyActivity(fakes.client, { since: -1 })).rejects.toMatchObject({
      name: "ValueOutOfRangeError",
    });
  });

  it("error: what is no address", async () => {
    for (const read of [
      getInvites,
      getInviteBatches,
      getAttendances,
      getPassportMoves,
      getCredits,
      getAccountTotals,
    ]) {
      await expect(read(fakes.client, { account: "0x1" })).rejects.toMatchObject({
        name: "InvalidAddressError",
      });
    }
    expect(fakes.subgraph.requests).toEqual([]);
  });
});
