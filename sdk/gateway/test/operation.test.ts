import { setTimeout as sleep } from "node:timers/promises";

import { createTestWorld } from "@aura-protocol/sdk/testing";
import { describe, expect, test } from "vitest";

import { testGateway } from "./support/testGateway.ts";

describe("health", () => {
  test("behavior: ready names each part, and the one that fails", async () => {
    const gateway = await testGateway({ world: createTestWorld({ people: [{}] }), settings: { maxLag: 2 } });
    const ready = async () => {
      // Longer than checks are kept.
      await sleep(1_050);
      const response = await gateway.app.inject("/health/ready");
      return { code: response.statusCode, ...response.json<Record<string, unknown>>() };
    };
    const ok = { status: "ok", detail: null };
    const { world } = gateway;
    try {
      expect(await ready()).toEqual({
        code: 200,
        status: "ok",
        checks: {
          database: ok,
          chain: { ...ok, blockNumber: String(world.blockNumber) },
          subgraph: { ...ok, blockNumber: String(world.blockNumber), lag: 0 },
          events: { ...ok, leads: false, blockNumber: null },
        },
      });
      world.fail("behind");
      for (let block = 0; block < 2; block++) world.advance();
      expect(await ready()).toMatchObject({ code: 200, checks: { subgraph: { status: "ok", lag: 2 } } });
      world.advance();
      expect(await ready()).toMatchObject({ code: 503, checks: { subgraph: { status: "failing", lag: 3 } } });
      world.recover();
      world.fail("subgraph");
      expect(await ready()).toMatchObject({
        code: 503,
        status: "failing",
        checks: { database: ok, chain: ok, subgraph: { status: "failing", blockNumber: null } },
      });
      world.recover();
      world.fail("rpc");
      expect(await ready()).toMatchObject({
        code: 503,
        checks: { chain: { status: "failing" }, subgraph: ok },
      });
    } finally {
      await gateway.close();
    }
  });

  test("behavior: alive is whatever answers", async () => {
    const gateway = await testGateway();
    try {
      gateway.world.fail("rpc");
      const response = await gateway.app.inject("/health/live");
      expect([response.statusCode, response.json()]).toEqual([200, { status: "ok" }]);
    } finally {
      await gateway.close();
    }
  });
});

describe("metrics", () => {
  test("behavior: requests are measured by route, so that wallets make no series", async () => {
    const gateway = await testGateway();
    try {
      const { account } = gateway.world.person();
      await gateway.app.inject(`/api/v2/badges/${account}`);
      await gateway.app.inject(`/api/v2/badges/${account}`);
      await gateway.app.inject("/nothing");
      const { body, headers } = await gateway.app.inject("/metrics");
      expect(headers["content-type"]).toMatch(/^text\/plain/);
      expect(body).toContain(
        'http_request_duration_seconds_count{method="GET",route="/api/v2/badges/:wallet",status="200"} 2',
      );
      expect(body).toContain(
        'http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 1',
      );
      expect(body).toContain('aura_gateway_cache_reads_total{cache="badges",result="hit"} 1');
      expect(body).toContain("process_cpu_seconds_total");
      expect(body).not.toContain(account);
    } finally {
      await gateway.close();
    }
  });
});

describe("close", () => {
  test("behavior: an answer under way is finished, later ones are refused, the database is closed last", async () => {
    const world = createTestWorld();
    const { account } = world.person();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let reached = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (reached = resolve));
    const { subgraph } = world.client;
    const slow: typeof fetch = async (...request) => {
      reached();
      await held;
      return (subgraph.fetch ?? fetch)(...request);
    };
    const client = { ...world.client, subgraph: { ...subgraph, fetch: slow } };
    const gateway = await testGateway({ world, client });
    const address = await gateway.listen();
    const answer = fetch(`${address}/api/v2/features/${account}`);
    await underWay;
    const began = Date.now();
    const closed = gateway.close();
    await expect(fetch(`${address}/health/live`)).rejects.toThrow();
    release();
    const response = await answer;
    // The read notes what it found in the database: it was still open.
    expect(response.status).toBe(200);
    expect(gateway.log().filter(({ msg }) => msg === "features were not stored")).toEqual([]);
    await closed;
    // The client kept its connection open; nobody waited for that.
    expect(Date.now() - began).toBeLessThan(5_000);
    await expect(gateway.close()).resolves.toBeUndefined();
  });

  test("behavior: an answer that takes longer than the grace is cut off", async () => {
    const world = createTestWorld();
    const { account } = world.person();
    let reached = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (reached = resolve));
    const never: typeof fetch = () => {
      reached();
      return new Promise(() => undefined);
    };
    const client = { ...world.client, subgraph: { ...world.client.subgraph, fetch: never } };
    const gateway = await testGateway({ world, client, settings: { graceMs: 100 } });
    const address = await gateway.listen();
    const answer = fetch(`${address}/api/v2/badges/${account}`);
    // Handled before it fails.
    const cut = expect(answer).rejects.toThrow();
    await underWay;
    await gateway.close();
    await cut;
  });
});
