import { createTestWorld } from "@aura-protocol/sdk/testing";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createAuth } from "../src/auth/createAuth.ts";
import { createRateStore } from "../src/auth/rateStore.ts";
import { openDatabase } from "../src/database/openDatabase.ts";
import { migrate } from "../src/database/migrate.ts";
import { freshDatabase, query } from "./support/freshDatabase.ts";
import { problemOf, signIn } from "./support/signIn.ts";
import { OPERATOR, testGateway, testSettings, type TestGateway } from "./support/testGateway.ts";

/** As if a window had gone by. */
const SLIDE = "update aura_gateway.rate_limits set slot = slot - 1";

const auth = { ...testSettings("postgresql://x/x").auth, secret: "s".repeat(32) };

describe("limits over HTTP", () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await testGateway({ settings: { auth } });
  });
  afterEach(() => gateway.close());

  const ask = (own: TestGateway, headers: Record<string, string>, remoteAddress = "192.0.2.1") =>
    own.app.inject({ url: "/api/v2/me", headers, remoteAddress });
  const statuses = async (count: number, send: (index: number) => ReturnType<typeof ask>) => {
    const answers = await Promise.all(Array.from({ length: count }, (_, index) => send(index)));
    const all = answers.map(({ statusCode }) => statusCode);
    return { refused: all.filter((code) => code === 429).length, answers };
  };

  test("behavior: an address has a hundred a minute on all instances together", async () => {
    const { world, databaseUrl } = gateway;
    const other = await testGateway({ world, databaseUrl, settings: { auth } });
    const first = await ask(gateway, {});
    expect(first.headers).toMatchObject({ "ratelimit-limit": "100", "ratelimit-remaining": "99" });
    expect(Number(first.headers["ratelimit-reset"])).toBeGreaterThan(0);
    const { refused, answers } = await statuses(104, (index) => ask(index % 2 === 0 ? gateway : other, {}));
    await other.close();
    expect(refused).toBe(5);
    const last = answers.find(({ statusCode }) => statusCode === 429);
    expect(problemOf(last as (typeof answers)[number])).toEqual([429, "rate-limited"]);
    expect(last?.headers["ratelimit-remaining"]).toBe("0");
    expect(Number(last?.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(last?.headers["retry-after"])).toBeLessThanOrEqual(120);
    expect((await ask(gateway, {}, "192.0.2.2")).statusCode).toBe(401);
    expect((await gateway.app.inject({ url: "/health/live", remoteAddress: "192.0.2.1" })).statusCode).toBe(
      200,
    );
  });

  test("behavior: who signed in is counted apart, by tier; the operator is not counted", async () => {
    const { headers, account } = await signIn(gateway);
    const byTier = async () => (await ask(gateway, headers)).headers["ratelimit-limit"];
    expect(await byTier()).toBe("100");
    const operator = { authorization: `Bearer ${OPERATOR}` };
    const set = (tier: string) =>
      gateway.app.inject({
        method: "PUT",
        url: `/api/v2/roles/${account.address}`,
        payload: { roles: [], tier },
        headers: operator,
      });
    await set("pro");
    expect(await byTier()).toBe("500");
    await set("unlimited");
    expect(await byTier()).toBeUndefined();
    const { refused } = await statuses(150, () => ask(gateway, operator));
    expect(refused).toBe(0);
  });

  test("behavior: an IPv6 subscriber is one caller, whatever address of theirs they take", async () => {
    const { refused } = await statuses(110, (index) =>
      ask(gateway, {}, `2001:db8::${(index + 1).toString(16)}`),
    );
    expect(refused).toBe(10);
  });

  test("error: bad credentials are held back by address", async () => {
    const { refused, answers } = await statuses(40, () => ask(gateway, { authorization: "Bearer wrong" }));
    expect(refused).toBe(10);
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(30);
  });

  test("behavior: when the counts cannot be kept, reads go on", async () => {
    await query(gateway.databaseUrl, "drop table aura_gateway.rate_limits");
    const { account } = gateway.world.person();
    const response = await gateway.app.inject(`/api/v2/passport/${account}`);
    expect(response.statusCode).toBe(200);
    expect(gateway.log().map(({ msg }) => msg)).toContain("limits could not be counted");
  });
});

describe("sweep", () => {
  test("behavior: removes what has expired, and nothing else", async () => {
    const url = await freshDatabase();
    await migrate(url);
    const database = openDatabase({ url, connections: 2, onError: () => undefined });
    const { client } = createTestWorld();
    const log = pino({ level: "silent" });
    try {
      const { sweep, nonces, store } = await createAuth({
        settings: testSettings(url),
        client,
        database,
        log,
      });
      const count = async () =>
        (
          await query(
            url,
            `select (select count(*) from aura_gateway.sign_in_nonces)::int as nonces,
              (select count(*) from aura_gateway.rate_limits)::int as counts`,
          )
        )[0];
      await nonces.create();
      await store.hit("old", { windowMs: 60_000, max: 5 });
      await query(
        url,
        `update aura_gateway.sign_in_nonces set expires_at = expires_at - interval '1 hour';
        update aura_gateway.rate_limits set expires_at = expires_at - interval '1 hour'`,
      );
      await nonces.create();
      await store.hit("new", { windowMs: 60_000, max: 5 });
      expect(await count()).toEqual({ nonces: 2, counts: 2 });
      await sweep();
      expect(await count()).toEqual({ nonces: 1, counts: 1 });
    } finally {
      await database.destroy();
    }
  });
});

describe("createRateStore", () => {
  const HOUR = 3_600_000;

  async function stores() {
    const url = await freshDatabase();
    await migrate(url);
    const open = () => openDatabase({ url, connections: 5, onError: () => undefined });
    const databases = [open(), open()];
    return {
      url,
      stores: databases.map((database) => createRateStore(database)),
      close: () => Promise.all(databases.map((database) => database.destroy())),
    };
  }

  test("behavior: instances that count at once never let one too many through", async () => {
    const { stores: all, close } = await stores();
    try {
      const hits = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          (all[index % 2] as (typeof all)[number]).hit("k", { windowMs: HOUR, max: 25 }),
        ),
      );
      expect(hits.filter(({ refused }) => !refused)).toHaveLength(25);
      expect(
        hits
          .filter(({ refused }) => !refused)
          .map(({ used }) => used)
          .sort((a, b) => a - b),
      ).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    } finally {
      await close();
    }
  });

  test("behavior: the window before counts by the share that is still in sight, the one before that not", async () => {
    const { url, stores: all, close } = await stores();
    const store = all[0] as (typeof all)[number];
    const limit = { windowMs: HOUR, max: 1000 };
    try {
      await store.hit("k", limit);
      await query(url, "update aura_gateway.rate_limits set used = 1000");
      await query(url, SLIDE);
      const elapsed = (Date.now() % HOUR) / HOUR;
      const { used } = await store.hit("k", limit);
      expect(used).toBeGreaterThanOrEqual(Math.floor(1000 * (1 - elapsed)) - 1);
      expect(used).toBeLessThanOrEqual(Math.ceil(1000 * (1 - elapsed)) + 2);
      await query(url, SLIDE);
      await query(url, SLIDE);
      expect((await store.hit("k", limit)).used).toBe(1);
    } finally {
      await close();
    }
  });

  test("behavior: who is refused is told when to come back, and is not counted meanwhile", async () => {
    const { url, stores: all, close } = await stores();
    const store = all[0] as (typeof all)[number];
    const limit = { windowMs: HOUR, max: 2 };
    try {
      for (let hit = 0; hit < 2; hit++) await store.hit("k", limit);
      const { refused, resetMs } = await store.hit("k", limit);
      expect(refused).toBe(true);
      // Half of the next window: then the two of this one weigh one.
      const rest = HOUR - (Date.now() % HOUR);
      expect(Math.abs(resetMs - (rest + HOUR / 2))).toBeLessThan(2_000);
      expect(await query(url, "select used from aura_gateway.rate_limits")).toEqual([{ used: 2 }]);
    } finally {
      await close();
    }
  });
});
