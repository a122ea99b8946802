import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { chainClient, startChain, type Chain } from "../../start/chain/chain-process.ts";
import { freePorts } from "../../start/free-ports.ts";
import { deployLocally } from "../../start/local-deployment.ts";
import { createHistory, type History } from "./history.ts";

const folder = mkdtempSync(join(tmpdir(), "aura-history-"));
let chain: Chain;
let history: History;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  const files = { journal: join(folder, "journal"), logFile: join(folder, "chain.log") };
  chain = await startChain({ port, genesis: 1_700_000_000, ...files });
  const deployment = await deployLocally(chain.url);
  history = await createHistory({ rpc: chain.url, deployment, seed: 4 });
});

afterAll(async () => {
  await chain.process.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("behavior: goes on from what was saved, in the same way, after the chain took blocks back", async () => {
  const client = chainClient(chain.url);
  await history.play(30);
  const saved = history.save();
  const snapshot = await client.snapshot();

  const events = await history.play(30);
  const { hash } = await client.getBlock();
  await client.revert({ id: snapshot });
  history.restore(saved);
  const again = await history.play(30);

  expect(events).toBeGreaterThan(100);
  expect(again).toBe(events);
  expect((await client.getBlock()).hash).toBe(hash);
});

test("behavior: leaves the chain mining on demand, with one block for each that was asked for", async () => {
  const client = chainClient(chain.url);
  const before = await client.getBlockNumber({ cacheTime: 0 });

  await history.play(5);

  expect(await client.getAutomine()).toBe(true);
  expect(await client.getBlockNumber({ cacheTime: 0 })).toBe(before + 5n);
});
