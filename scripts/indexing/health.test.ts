/** The health check against a real indexer that is well, behind, or on blocks that the chain took back. */
import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { checkHealth, type HealthReport } from "../subgraph/health/check-health.ts";
import { callRpc, type Target } from "../subgraph/health/post-json.ts";
import { createBusyBlocks, type BusyBlocks } from "./busy-blocks.ts";
import type { Indexer } from "./indexer.ts";
import { startStage, type Stage } from "./stage.ts";

const MAX_LAG = 3;

let stage: Stage;
let blocks: BusyBlocks;
let indexer: Indexer;

beforeAll(async () => {
  stage = await startStage();
  blocks = await createBusyBlocks(stage);
  await blocks.mine(3, 1);
  indexer = await stage.startIndexer();
  await indexer.waitFor(await stage.chain.getBlock());
});

afterAll(() => stage?.stop());

const check = (changes: { readonly status?: undefined; readonly rpc?: string | undefined } = {}) =>
  checkHealth({
    subgraph: indexer.url,
    status: indexer.statusUrl,
    rpc: stage.rpc,
    maxLag: MAX_LAG,
    timeout: 10_000,
    json: false,
    ...changes,
  });

const codes = ({ problems }: HealthReport) => problems.map(({ code }) => code);

/** Lets the indexer stand still while it answers, or go on. */
async function admin(method: "subgraph_pause" | "subgraph_resume"): Promise<void> {
  const { deployment } = await check();
  const target: Target = { endpoint: "rpc", url: indexer.adminUrl, timeout: 10_000 };
  await callRpc(target, method, { deployment } as never);
}

/** Until graph-node acted upon what it was told: it answers before. */
async function until(seen: (report: HealthReport) => boolean): Promise<HealthReport> {
  for (const deadline = Date.now() + 60_000; ; await sleep(50)) {
    const report = await check();
    if (seen(report)) return report;
    if (Date.now() > deadline) throw new Error(`It stays like this: ${JSON.stringify(report)}`);
  }
}

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../subgraph/${script}`, import.meta.url)), ...args], {
    encoding: "utf8",
  });

describe("an indexer that follows its chain", () => {
  test("is healthy, with figures of its own and of the chain", async () => {
    const head = await stage.chain.getBlock();
    const report = await check();
    expect(report).toMatchObject({
      block: Number(head.number),
      hash: head.hash,
      chainHead: Number(head.number),
      lagBlocks: 0,
      lagSeconds: 0,
      health: "healthy",
      problems: [],
    });
    // Deployed from files, it goes by theirs; from IPFS it would go by a hash.
    expect(report.deployment).toMatch(/subgraph\/build\/subgraph\.yaml$/);
    expect(Number(report.entityCount)).toBeGreaterThan(10);
  });

  test("gives exit status 0, and one line or one object", () => {
    const where = ["--subgraph", indexer.url, "--status", indexer.statusUrl, "--rpc", stage.rpc];
    const plain = run("health.ts", ...where);
    expect(plain.stderr).toBe("");
    expect(plain.stdout).toMatch(
      /^healthy: block \d+, chain \d+, 0 blocks behind, 0 s behind, \d+ entities, /,
    );
    expect(plain.status).toBe(0);
    const json = run("health.ts", ...where, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, lagBlocks: 0, problems: [] });
  });

  test("stands on a deployment that the subgraph fits", () => {
    const { status, stdout } = run("check-deployment.ts", "--network", "local", "--rpc", stage.rpc, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, chainId: 31337, findings: [] });
    expect(status).toBe(0);
  });

  test("is sick without its chain's node", async () => {
    expect(codes(await check({ rpc: "http://127.0.0.1:9" }))).toEqual(["unreachable"]);
  });
});

describe("an indexer that stands still", () => {
  test("is sick once it is further behind than allowed, and well when it has caught up", async () => {
    await admin("subgraph_pause");
    const paused = await until(({ problems }) => problems.length > 0);
    expect(codes(paused)).toEqual(["paused"]);

    const stood = await stage.chain.getBlock();
    await blocks.mine(MAX_LAG, 1);
    // As far as allowed.
    expect(codes(await check({ status: undefined }))).toEqual([]);
    await blocks.mine(1, 1);
    const report = await check({ status: undefined });
    expect(codes(report)).toEqual(["lagging"]);
    const head = await stage.chain.getBlock();
    expect(report).toMatchObject({
      block: Number(stood.number),
      chainHead: Number(head.number),
      lagBlocks: MAX_LAG + 1,
      lagSeconds: Number(head.timestamp - stood.timestamp),
    });
    // graph-node's own ingestor goes on, and tells the same without a node of the chain.
    const told = await until(({ problems }) => problems.length === 2);
    expect(codes(told)).toEqual(["paused", "lagging"]);

    const { status, stdout } = run(
      "health.ts",
      ...["--subgraph", indexer.url, "--rpc", stage.rpc, "--max-lag", String(MAX_LAG)],
    );
    expect(status).toBe(1);
    expect(stdout).toContain("lagging (subgraph): It stands at block");

    await admin("subgraph_resume");
    await indexer.waitFor(head);
    expect(codes(await until(({ problems }) => problems.length === 0))).toEqual([]);
  });
});

describe("an indexer on blocks that the chain took back", () => {
  test("is sick until it has followed", async () => {
    const { chain } = stage;
    const snapshot = await chain.snapshot();
    const turn = blocks.next;
    await indexer.waitFor(await blocks.mine(2, 1000));
    await admin("subgraph_pause");
    await until(({ problems }) => problems.length > 0);

    await chain.revert({ id: snapshot });
    blocks.next = turn;
    // As long as the chain is shorter, nothing shows that the blocks are gone.
    expect(codes(await check({ status: undefined }))).toEqual([]);
    const kept = await blocks.mine(3, 7);
    const report = await check({ status: undefined });
    expect(codes(report)).toEqual(["abandoned-fork"]);
    expect(report.lagBlocks).toBe(1);
    expect(report.problems[0]?.message).toContain(report.hash);

    await admin("subgraph_resume");
    await indexer.waitFor(kept);
    expect(codes(await until(({ problems }) => problems.length === 0))).toEqual([]);
  });
});

describe("an indexer that was ended", () => {
  test("is sick", async () => {
    await indexer.stop();
    const report = await check();
    expect(codes(report)).toEqual(["unreachable"]);
    expect(report).toMatchObject({ block: undefined, lagBlocks: undefined });
  });
});
