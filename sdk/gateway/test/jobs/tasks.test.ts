import { setTimeout as sleep } from "node:timers/promises";

import { createTestWorld } from "@aura-protocol/sdk/testing";
import type { InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { readSettings } from "../../src/config/readSettings.ts";
import type { JobSettings } from "../../src/config/JobSettings.ts";
import { query } from "../support/freshDatabase.ts";
import { taskRequests, type TaskBody } from "../support/taskRequests.ts";
import { testGateway, type TestGateway } from "../support/testGateway.ts";

const KEY = `0x${"5a".repeat(32)}`;
const defaults = readSettings({ AURA_DATABASE_URL: "postgresql://127.0.0.1/none" }).jobs;
const quick = (changes: Partial<JobSettings> = {}) => ({
  jobs: { ...defaults, attempts: 3, backoffMs: 50, leaseMs: 1_000, ...changes },
});

describe("tasks", () => {
  let gateway: TestGateway;
  let wallet: string;
  beforeEach(async () => {
    gateway = await testGateway({
      world: createTestWorld({ people: [{ tier: "Gold" }] }),
      settings: quick(),
    });
    wallet = gateway.world.person().account;
  });
  afterEach(() => gateway.close());

  const send = (options: InjectOptions, to = gateway) => taskRequests(to).send(options);
  const start = (path: string, payload: object, key?: string, to = gateway) =>
    taskRequests(to).start(path, payload, key);
  const until = (id: string, fits: (task: TaskBody) => boolean, to = gateway) =>
    taskRequests(to).until(id, fits);
  const ended = (id: string, to = gateway) => taskRequests(to).ended(id);

  test("behavior: a score worked out in the background is the one that is answered at once", async () => {
    const started = await start("/reputation/calculate-async", { wallet, formula: 2 });
    expect([started.code, started.state, started.progress]).toEqual([202, "queued", 0]);
    expect(started.headers["location"]).toBe(`/api/v2/task/${started.taskId}`);
    const task = await ended(started.taskId);
    expect(task).toMatchObject({ state: "succeeded", progress: 100, attempt: 1, error: null });
    const body = { wallet, formula: 2 };
    const direct = await send({ method: "POST", url: "/api/v2/reputation/calculate", payload: body });
    expect(task.result).toEqual(direct.json());
  });

  test("behavior: a wallet is read anew", async () => {
    const before = await send({ url: `/api/v2/passport/${wallet}` });
    gateway.world.badge({ account: wallet as never, category: "Social", provider: "github", value: 100n });
    const { taskId } = await start("/passport/update-async", { wallet });
    const { result } = await ended(taskId);
    const after = await send({ url: `/api/v2/passport/${wallet}` });
    expect(after.headers["x-cache"]).toBe("HIT");
    expect(after.body).not.toBe(before.body);
    expect(result).toMatchObject({ wallet, known: true, blockNumber: String(gateway.world.blockNumber) });
  });

  test("behavior: one key gives one task, also when it comes many times at once", async () => {
    const body = { wallet };
    const all = await Promise.all(
      Array.from({ length: 20 }, () => start("/reputation/calculate-async", body, "key-1")),
    );
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set([202]));
    const [first, ...others] = new Set(all.map(({ taskId }) => taskId));
    expect(others).toEqual([]);
    expect((await ended(first as string)).attempt).toBe(1);
    const rows = await query(gateway.databaseUrl, "select count(*)::int from aura_gateway.tasks");
    expect(rows).toEqual([{ count: 1 }]);
    const jobs = await query(
      gateway.databaseUrl,
      "select count(*)::int from aura_gateway_jobs.job where name = 'calculate_score'",
    );
    expect(jobs).toEqual([{ count: 1 }]);
    // Case makes no other wallet.
    const again = await start("/reputation/calculate-async", { wallet: wallet.toLowerCase() }, "key-1");
    expect(again).toMatchObject({ taskId: first, state: "succeeded" });
  });

  test("error: the same key with another request", async () => {
    await start("/reputation/calculate-async", { wallet }, "key-2");
    for (const [path, body] of [
      ["/reputation/calculate-async", { wallet, formula: 2 }],
      ["/passport/update-async", { wallet }],
    ] as const) {
      expect(await start(path, body, "key-2")).toMatchObject({
        code: 409,
        type: "urn:aura:problem:idempotency-conflict",
      });
    }
  });

  test("behavior: what may pass is tried again, and succeeds once it has passed", async () => {
    gateway.world.fail("subgraph");
    const { taskId } = await start("/reputation/calculate-async", { wallet });
    const waiting = await until(taskId, ({ attempt, state }) => attempt >= 1 && state === "queued");
    expect(waiting).toMatchObject({ stage: "waiting", error: null });
    gateway.world.recover();
    const task = await ended(taskId);
    expect(task.state).toBe("succeeded");
    expect(task.attempt).toBeGreaterThan(1);
  });

  test("behavior: one that never passes goes to the dead letters, others go on, and it can be begun anew", async () => {
    gateway.world.fail("subgraph");
    const poisoned = await start("/reputation/calculate-async", { wallet });
    expect(await ended(poisoned.taskId)).toMatchObject({
      state: "failed",
      attempt: 3,
      dead: true,
      error: { name: "SubgraphUnavailableError" },
    });
    gateway.world.recover();
    const { taskId } = await start("/reputation/calculate-async", { wallet, formula: 2 });
    expect((await ended(taskId)).state).toBe("succeeded");
    const dead = async () =>
      (await send({ url: "/api/v2/tasks/dead" })).json<{ items: TaskBody[]; nextCursor: null }>();
    expect((await dead()).items.map((task) => task.taskId)).toEqual([poisoned.taskId]);
    const retried = await send({ method: "POST", url: `/api/v2/tasks/${poisoned.taskId}/retry` });
    expect(retried.json()).toMatchObject({ state: "queued", error: null, dead: false });
    expect((await ended(poisoned.taskId)).state).toBe("succeeded");
    expect((await dead()).items).toEqual([]);
    const again = await send({ method: "POST", url: `/api/v2/tasks/${poisoned.taskId}/retry` });
    expect(again.json()).toMatchObject({ status: 409, type: "urn:aura:problem:task-not-retryable" });
  });

  test("behavior: dead letters come in pages, the latest first", async () => {
    gateway.world.fail("subgraph");
    const ids: string[] = [];
    for (let index = 0; index < 3; index++) {
      const { taskId } = await start("/reputation/calculate-async", { wallet });
      await ended(taskId);
      ids.unshift(taskId);
    }
    const seen: string[] = [];
    for (let path = "/api/v2/tasks/dead?limit=2"; ;) {
      const page = (await send({ url: path })).json<{ items: TaskBody[]; nextCursor: string | null }>();
      seen.push(...page.items.map(({ taskId }) => taskId));
      if (page.nextCursor === null) break;
      path = `/api/v2/tasks/dead?limit=2&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(ids);
  });

  test("error: a task of somebody else is as good as none", async () => {
    const { taskId } = await start("/reputation/calculate-async", { wallet });
    await ended(taskId);
    await query(gateway.databaseUrl, "update aura_gateway.tasks set caller = 'key:other'");
    const answers = await Promise.all([
      send({ url: `/api/v2/task/${taskId}` }),
      send({ method: "DELETE", url: `/api/v2/task/${taskId}` }),
      send({ url: "/api/v2/task/00000000-0000-4000-8000-000000000000" }),
    ]);
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ status: 404, type: "urn:aura:problem:task-not-found" });
    }
    const anonymous = await gateway.app.inject(`/api/v2/task/${taskId}`);
    expect(anonymous.statusCode).toBe(401);
  });

  test("error: what this gateway is not set up for", async () => {
    expect(await start("/badge/mint-async", { badgeType: "0", wallet, value: "1" })).toMatchObject({
      code: 403,
      type: "urn:aura:problem:not-enabled",
    });
    expect(await start("/proof/generate-async", { wallet, identityKey: KEY, tier: 1 })).toMatchObject({
      code: 403,
    });
  });

  test("behavior: one that waits is cancelled at once, and one that runs at its next safe point", async () => {
    const idle = await testGateway({ world: gateway.world, settings: quick({ workers: 0 }) });
    try {
      const { taskId } = await start("/reputation/calculate-async", { wallet }, undefined, idle);
      const cancelled = await send({ method: "DELETE", url: `/api/v2/task/${taskId}` }, idle);
      expect(cancelled.json()).toMatchObject({ state: "cancelled", cancelRequested: true });
      const [job] = await query(
        idle.databaseUrl,
        "select state from aura_gateway_jobs.job where name <> '__pgboss__send-it'",
      );
      expect(job).toEqual({ state: "cancelled" });
    } finally {
      await idle.close();
    }

    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { world } = gateway;
    const { subgraph } = world.client;
    const slow: typeof fetch = async (...request) => {
      await held;
      return (subgraph.fetch ?? fetch)(...request);
    };
    const own = await testGateway({
      world,
      client: { ...world.client, subgraph: { ...subgraph, fetch: slow } },
      settings: quick(),
    });
    try {
      const { taskId } = await start("/reputation/calculate-async", { wallet }, undefined, own);
      await until(taskId, ({ state }) => state === "running", own);
      const asked = await send({ method: "DELETE", url: `/api/v2/task/${taskId}` }, own);
      expect(asked.json()).toMatchObject({ state: "running", cancelRequested: true });
      // The worker has heard of it by then.
      await sleep(600);
      release();
      expect(await ended(taskId, own)).toMatchObject({ state: "cancelled", result: null });
    } finally {
      release();
      await own.close();
    }
  });

  test("behavior: a stop hands a running task over, and another instance ends it", async () => {
    let reached = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (reached = resolve));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { world } = gateway;
    const { subgraph } = world.client;
    const slow: typeof fetch = async (...request) => {
      reached();
      await held;
      return (subgraph.fetch ?? fetch)(...request);
    };
    const first = await testGateway({
      world,
      client: { ...world.client, subgraph: { ...subgraph, fetch: slow } },
      settings: quick(),
    });
    const { taskId } = await start("/reputation/calculate-async", { wallet }, undefined, first);
    await underWay;
    const closed = first.close();
    release();
    await closed;
    const second = await testGateway({ world, databaseUrl: first.databaseUrl, settings: quick() });
    try {
      expect(await ended(taskId, second)).toMatchObject({ state: "succeeded", attempt: 1 });
    } finally {
      await second.close();
    }
  });

  test("behavior: connections that are cut meanwhile cost nothing", async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, async () => (await start("/reputation/calculate-async", { wallet })).taskId),
    );
    await query(
      gateway.databaseUrl,
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    for (const id of ids) expect((await ended(id)).state).toBe("succeeded");
  });

  test("behavior: figures of tasks", async () => {
    const { taskId } = await start("/reputation/calculate-async", { wallet });
    await ended(taskId);
    gateway.world.fail("subgraph");
    const dead = await start("/passport/update-async", { wallet });
    await ended(dead.taskId);
    const { body } = await gateway.app.inject("/metrics");
    expect(body).toContain('aura_gateway_tasks{kind="update_passport",state="dead"} 1');
    expect(body).toContain(
      'aura_gateway_task_duration_seconds_count{kind="calculate_score",end="succeeded"} 1',
    );
    expect(body).toContain('aura_gateway_task_duration_seconds_count{kind="update_passport",end="again"} 2');
  });
});
