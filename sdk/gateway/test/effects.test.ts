import { createTestWorld, type TestWorld } from "@aura-protocol/sdk/testing";
import { createPublicClient, custom, toHex, type Hex } from "viem";
import { afterEach, describe, expect, test } from "vitest";

import { eventually } from "./support/eventually.ts";
import { LiveClient } from "./support/liveClient.ts";
import { deployment, logOf, type ScriptedLog } from "./support/scriptedChain.ts";
import { testGateway, type TestGateway } from "./support/testGateway.ts";

type Recent = {
  items: {
    sequence: string;
    type: string;
    wallet: string;
    payload: Record<string, unknown>;
    revertedBy: string | null;
  }[];
  nextCursor: string | null;
};

/** A test world whose node has logs too. */
function worldWithLogs() {
  const world: TestWorld = createTestWorld();
  const logs: object[] = [];
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    if (method !== "eth_getLogs") return world.client.public.request({ method, params } as never);
    const [{ fromBlock, toBlock }] = params as [{ fromBlock: Hex; toBlock: Hex }];
    return logs.filter((log) => {
      const { blockNumber } = log as { blockNumber: Hex };
      return Number(blockNumber) >= Number(fromBlock) && Number(blockNumber) <= Number(toBlock);
    });
  };
  const client = {
    ...world.client,
    deployment,
    public: createPublicClient({
      chain: world.client.chain,
      transport: custom({ request }, { retryCount: 0 }),
    }),
  };
  /** Puts a log into the head. */
  const log = async ({ contract, topics, data }: ScriptedLog): Promise<void> => {
    const { hash } = await world.client.public.getBlock();
    logs.push({
      address: deployment.contracts[contract]?.address,
      topics,
      data,
      blockNumber: toHex(world.blockNumber),
      blockHash: hash,
      logIndex: "0x0",
      transactionHash: hash,
      transactionIndex: "0x0",
      removed: false,
    });
  };
  return { world, client: client as unknown as typeof world.client, log };
}

describe("effects of events", () => {
  const gateways: TestGateway[] = [];
  afterEach(async () => {
    for (const gateway of gateways.splice(0)) await gateway.close();
  });

  test("behavior: after a mint nobody reads an old score, on either instance, and the change is told", async () => {
    const { world, client, log } = worldWithLogs();
    const ann = world.person();
    const leader = await testGateway({ world, client, settings: { follows: true, pollMs: 50 } });
    gateways.push(leader);
    const other = await testGateway({ world, client, databaseUrl: leader.databaseUrl });
    gateways.push(other);
    await log(
      logOf("Passport", "PassportRegistered", {
        passportId: BigInt(ann.account),
        account: ann.account,
        commitment: 1n,
      }),
    );
    const recent = async (type: string, query = "") =>
      (await other.app.inject(`/api/v2/events/recent/${type}${query}`)).json<Recent>();
    world.advance();
    await eventually(
      () => recent("score.updated"),
      ({ items }) => items.length === 1,
    );
    const score = async (gateway: TestGateway) =>
      (await gateway.app.inject(`/api/v2/passport/${ann.account}`)).json<{ score: number }>().score;
    const features = async (gateway: TestGateway) =>
      (await gateway.app.inject(`/api/v2/features/${ann.account}`)).json<{
        features: { badge_count: number };
      }>().features;
    const before = await Promise.all([leader, other].map(score));
    expect((await features(other)).badge_count).toBe(0);

    const listening = await LiveClient.open(await other.listen());
    await listening.subscribe([`wallet:${ann.account}`]);
    world.fail("behind");
    const { badgeType } = world.badge({ account: ann, category: "Social", provider: "github", value: 1000n });
    await log(logOf("Badges", "BadgeMinted", { badgeType, account: ann.account, value: 1000n, origin: 0 }));
    world.recover();
    await listening.next(({ event }) => event?.type === "badge.minted");
    // Whoever was told and asks at once gets the new score.
    const after = await score(other);
    expect(after).toBeGreaterThan(before[1] as number);
    expect((await features(other)).badge_count).toBe(1);
    // The first score may be told late here: this instance had not read it yet when the client joined.
    const told = listening.messages.findIndex(({ event }) => event?.type === "badge.minted");
    const changed = await listening.next(({ event }) => event?.type === "score.updated", told);
    expect(changed.event?.payload).toMatchObject({ score: after, previousScore: before[1] });
    expect(await score(leader)).toBe(after);

    const page = await recent("score.updated", "?limit=1");
    expect(page.items).toMatchObject([
      { type: "score.updated", wallet: ann.account.toLowerCase(), revertedBy: null },
    ]);
    const rest = await recent("score.updated", `?limit=1&cursor=${page.nextCursor}`);
    expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
    expect(Number(rest.items[0]?.sequence)).toBeLessThan(Number(page.items[0]?.sequence));
    expect((await recent("epoch.posted")).items).toEqual([]);
    expect((await other.app.inject("/api/v2/events/recent/nothing")).statusCode).toBe(400);
  });

  test("behavior: totals and daily activity are kept for a minute", async () => {
    const world = createTestWorld({ people: [{}, {}] });
    const { subgraph } = world.client;
    const day = { timestamp: "1760054400000000", kind: "BadgeMinted", count: "3", total: "5" };
    const ask: typeof fetch = (url, init) =>
      (init?.body as string).includes("activityCounts")
        ? Promise.resolve(Response.json({ data: { activityCounts: [day] } }))
        : (subgraph.fetch ?? fetch)(url, init);
    const client = { ...world.client, subgraph: { ...subgraph, fetch: ask } };
    const gateway = await testGateway({ world, client });
    gateways.push(gateway);
    const get = () => gateway.app.inject("/api/v2/analytics/cached");
    const first = await get();
    expect(first.json()).toEqual({
      totals: { passports: 2, badges: 0, latestEpoch: null },
      days: [{ day: 1_760_054_400, kind: "BadgeMinted", count: 3, total: 5 }],
    });
    expect(first.headers["cache-control"]).toMatch(/max-age=(59|60)$/);
    expect((await get()).headers["x-cache"]).toBe("HIT");
  });
});
