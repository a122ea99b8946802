import { describe, expect, it } from "vitest";

import {
  accountEntity,
  addressOf,
  attendanceEntity,
  badgeEntity,
  badgeTypeEntity,
  inviteEntity,
  issuerEntity,
  passportEntity,
  vouchEntity,
} from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { blockHash } from "../../test/support/fakeSubgraph.ts";
import { getProfiles } from "./getProfiles.ts";

describe("getProfiles", () => {
  const fakes = useFakes();

  it("behavior: nobody is an answer", async () => {
    expect(await getProfiles(fakes.client)).toEqual({
      blockNumber: 10n,
      blockHash: blockHash(10),
      timestamp: 1000,
      profiles: [],
    });
  });

  it("behavior: joins badges and vouches to passports in the order of registration", async () => {
    const [first, second] = [addressOf(0xbb), addressOf(0xaa)];
    const humanity = badgeTypeEntity(0, { category: "Humanity", provider: "world-id" });
    const shady = badgeTypeEntity(1, { issuer: issuerEntity({ number: 9, accredited: false }) });
    fakes.subgraph.world.collections = {
      passports: [passportEntity(1, second), passportEntity(0, first)],
      badges: [
        badgeEntity(first, humanity, { value: "0" }),
        badgeEntity(first, shady, {
          value: String(2n ** 64n - 1n),
          revoked: true,
          revokedReason: 0,
          revokedAt: "5",
        }),
      ],
      vouches: [
        vouchEntity(first, second, 10_000, { createdAt: "3", updatedAt: "4" }),
        vouchEntity(second, first, 0, { active: false, createdAt: "5", updatedAt: "6" }),
      ],
    };
    const { profiles } = await getProfiles(fakes.client);
    expect(profiles.map(({ account, index }) => [account.toLowerCase(), index])).toEqual([
      [first, 0],
      [second, 1],
    ]);
    expect(profiles[0]).toMatchObject({
      passportId: BigInt(first),
      commitment: 1n,
      registeredAt: 0,
      badges: [
        {
          badgeType: 0n,
          category: "Humanity",
          provider: "world-id",
          accredited: true,
          value: 0n,
          revoked: false,
        },
        { badgeType: 1n, accredited: false, value: 2n ** 64n - 1n, revoked: true },
      ],
    });
    expect(profiles[0]?.vouches).toEqual([
      {
        voucher: profiles[0]?.account,
        account: profiles[1]?.account,
        weight: 10_000,
        createdAt: 3,
        updatedAt: 4,
      },
    ]);
    expect(profiles[1]).toMatchObject({ badges: [], vouches: [] });
    expect(profiles.map(({ withdrawnVouches }) => withdrawnVouches)).toEqual([
      [],
      [
        {
          voucher: profiles[1]?.account,
          account: profiles[0]?.account,
          weight: 0,
          createdAt: 5,
          updatedAt: 6,
        },
      ],
    ]);
  });

  it("behavior: joins attendances by any account that held the passport, and invites from both sides", async () => {
    const [first, second, moved, stranger] = [0xaa, 0xbb, 0xcc, 0xdd].map(addressOf) as [
      `0x${string}`,
      `0x${string}`,
      `0x${string}`,
      `0x${string}`,
    ];
    fakes.subgraph.world.collections = {
      passports: [{ ...passportEntity(0, first), account: moved }, passportEntity(1, second)],
      accounts: [
        accountEntity(first, first),
        accountEntity(second, second, 0),
        accountEntity(moved, first),
        accountEntity(stranger, null),
      ],
      attendances: [
        attendanceEntity(first, 0, "0"),
        attendanceEntity(moved, 7, "50"),
        attendanceEntity(stranger, 7, "51"),
      ],
      invites: [inviteEntity(second, first, "40"), inviteEntity(first, null)],
    };
    const { profiles } = await getProfiles(fakes.client);
    const organiser = addressOf(8);
    expect(profiles[0]?.account.toLowerCase()).toBe(moved);
    expect(profiles[0]).toMatchObject({
      attendances: [
        { eventId: 0n, organiser, attendedAt: 0 },
        { eventId: 7n, organiser, attendedAt: 50 },
      ],
      invitedBy: { inviter: profiles[1]?.account, redeemedAt: 40 },
      invites: [],
    });
    expect(profiles[1]).toMatchObject({
      attendances: [],
      invitedBy: null,
      invites: [{ invitee: profiles[0]?.account, redeemedAt: 40 }],
    });
  });

  it("behavior: reads every attendance of whoever attended more than an answer holds", async () => {
    const holder = addressOf(0xaa);
    fakes.subgraph.world.collections = {
      passports: [passportEntity(0, holder)],
      accounts: [accountEntity(holder, holder, 1_100)],
      attendances: Array.from({ length: 1_100 }, (_, event) => attendanceEntity(holder, event)),
    };
    const { profiles } = await getProfiles(fakes.client);
    expect(profiles[0]?.attendances?.map(({ eventId }) => Number(eventId))).toEqual([...Array(1_100).keys()]);
    // The status, the passport, and both pages of its attendances.
    expect(fakes.subgraph.requests).toHaveLength(4);
  });

  it("behavior: reads on while either list goes on, and misses nobody who moved", async () => {
    const passports = Array.from({ length: 1_500 }, (_, index) => passportEntity(index));
    const [last] = passports;
    const moved = Array.from({ length: 2_100 }, (_, index) => addressOf(2_000_000 + index));
    fakes.subgraph.world.collections = {
      passports,
      accounts: moved.map((account) => accountEntity(account, last?.id as `0x${string}`)),
      attendances: moved.map((account, event) => attendanceEntity(account, event)),
    };
    const { profiles } = await getProfiles(fakes.client);
    expect(profiles).toHaveLength(1_500);
    expect(profiles[0]?.attendances).toHaveLength(2_100);
    expect(fakes.subgraph.requests).toHaveLength(4);
  });

  it("behavior: reads far more than a page of everything, and far more badges than nested lists give", async () => {
    const passports = Array.from({ length: 1_203 }, (_, index) => passportEntity(index));
    const holder = passports[0]?.id as `0x${string}`;
    fakes.subgraph.world.collections = {
      passports,
      badges: Array.from({ length: 1_105 }, (_, type) => badgeEntity(holder, badgeTypeEntity(type))),
      vouches: passports.slice(1).map(({ id }) => vouchEntity(holder, id as `0x${string}`, 8)),
    };
    const { profiles } = await getProfiles(fakes.client);
    expect(profiles.map(({ index }) => index)).toEqual(passports.map((_, index) => index));
    expect(profiles[0]?.badges).toHaveLength(1_105);
    expect(profiles[0]?.vouches).toHaveLength(1_202);
  });

  it("behavior: pins every page to the block, by default the indexer's head", async () => {
    const passports = Array.from({ length: 1_001 }, (_, index) => passportEntity(index));
    const holder = passports[0]?.id as `0x${string}`;
    fakes.subgraph.world.collections = {
      passports,
      badges: Array.from({ length: 1_000 }, (_, type) => badgeEntity(holder, badgeTypeEntity(type))),
    };
    await getProfiles(fakes.client);
    const blocks = fakes.subgraph.requests.slice(1).map(({ variables }) => variables["block"]);
    // Two pages of passports, and the holder's badges with the empty page that ends them.
    expect(blocks).toEqual([{ number: 10 }, { number: 10 }, { number: 10 }, { number: 10 }]);
  });

  it("behavior: asks at most once, and once more for every thousand passports begun", async () => {
    for (const [length, requests] of [
      [0, 2],
      [1, 2],
      [1_000, 2],
      [1_001, 3],
      [3_000, 4],
    ] as const) {
      const passports = Array.from({ length }, (_, index) => passportEntity(index));
      fakes.subgraph.world.collections = {
        passports,
        badges: passports.map(({ id }) => badgeEntity(id as `0x${string}`, badgeTypeEntity(0))),
        vouches: passports
          .slice(1)
          .map(({ id }) => vouchEntity(id as `0x${string}`, addressOf(1_000_000), 1)),
        // All but one attended something: a full page may go on, and would cost a request to know.
        accounts: passports.slice(1).map(({ id }) => accountEntity(id as `0x${string}`, id as `0x${string}`)),
        attendances: passports.slice(1).map(({ id }) => attendanceEntity(id as `0x${string}`, 0)),
        invites: passports.slice(1).map(({ id }) => inviteEntity(addressOf(1_000_000), id as `0x${string}`)),
      };
      fakes.subgraph.requests.length = 0;
      const { profiles } = await getProfiles(fakes.client);
      expect(profiles.filter(({ badges }) => badges.length === 1)).toHaveLength(length);
      expect(profiles.filter(({ attendances }) => attendances?.length === 1)).toHaveLength(
        Math.max(0, length - 1),
      );
      expect(fakes.subgraph.requests).toHaveLength(requests);
    }
  });

  it("behavior: what a passport that was given up had does not count, nor do vouches for it", async () => {
    const [stays, leaves] = [addressOf(0xaa), addressOf(0xbb)];
    fakes.subgraph.world.collections = {
      passports: [passportEntity(0, stays), { ...passportEntity(1, leaves), left: true }],
      badges: [badgeEntity(leaves, badgeTypeEntity(0))],
      vouches: [vouchEntity(stays, leaves, 5), vouchEntity(leaves, stays, 5)],
      accounts: [accountEntity(leaves, leaves)],
      attendances: [attendanceEntity(leaves, 0)],
      invites: [inviteEntity(leaves, stays), inviteEntity(stays, leaves)],
    };
    const { profiles } = await getProfiles(fakes.client);
    const nothing = {
      badges: [],
      vouches: [],
      withdrawnVouches: [],
      attendances: [],
      invitedBy: null,
      invites: [],
    };
    expect(profiles).toMatchObject([nothing, nothing]);
  });

  it("args: an earlier block has its own hash and timestamp, block 0 included", async () => {
    expect(await getProfiles(fakes.client, { blockNumber: 7n })).toMatchObject({
      blockNumber: 7n,
      blockHash: blockHash(7),
      timestamp: 700,
    });
    expect(await getProfiles(fakes.client, { blockNumber: 0n })).toMatchObject({
      blockNumber: 0n,
      blockHash: blockHash(0),
      timestamp: 0,
    });
  });

  it("error: an indexer that is behind", async () => {
    await expect(getProfiles(fakes.client, { blockNumber: 11n })).rejects.toMatchObject({
      name: "IndexerBehindError",
      blockNumber: 11n,
      indexed: 10n,
    });
  });

  it("error: an indexer that has failed", async () => {
    fakes.subgraph.world.hasIndexingErrors = true;
    await expect(getProfiles(fakes.client)).rejects.toMatchObject({ name: "IndexerFailedError" });
  });

  it("error: an indexer on an abandoned fork, also for blocks before the fork", async () => {
    fakes.chain.hashes.set(10, "0xfeed");
    for (const blockNumber of [undefined, 10n, 3n]) {
      await expect(getProfiles(fakes.client, { blockNumber })).rejects.toMatchObject({
        name: "IndexerForkedError",
        blockNumber: 10n,
        chainHash: "0xfeed",
      });
    }
  });

  it("error: an indexer that knows blocks the chain does not", async () => {
    fakes.chain.head = 5;
    await expect(getProfiles(fakes.client)).rejects.toMatchObject({
      name: "IndexerForkedError",
      chainHash: undefined,
    });
  });

  it("error: the chain leaves the indexer's fork while pages are read", async () => {
    fakes.subgraph.beforeAnswer = ({ query }) => {
      if (query.includes("vouches")) fakes.chain.hashes.set(10, "0xfeed");
    };
    await expect(getProfiles(fakes.client)).rejects.toMatchObject({ name: "IndexerForkedError" });
  });

  it("error: a node that does not answer", async () => {
    fakes.chain.failure = Object.assign(new Error("fetch failed"), { name: "HttpRequestError" });
    await expect(getProfiles(fakes.client)).rejects.toMatchObject({ name: "RpcUnavailableError" });
  });

  it("error: figures that cannot be", async () => {
    fakes.subgraph.world.collections = { passports: [{ ...passportEntity(0), index: -1 }] };
    await expect(getProfiles(fakes.client)).rejects.toMatchObject({
      name: "SubgraphResponseError",
      path: "passports[0].index",
    });
  });
});
