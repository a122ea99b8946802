import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, describe, expect, it, vi } from "vitest";

import {
  addressOf,
  badgeEntity,
  badgeTypeEntity,
  passportEntity,
  vouchEntity,
} from "../../test/support/entities.ts";
import { playRegistry } from "../../test/support/fakeRegistry.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { blockHash, json } from "../../test/support/fakeSubgraph.ts";
import { checkEpochData } from "../epochs/checkEpochData.ts";
import { decodeEpochData } from "../epochs/decodeEpochData.ts";
import { encodeEpochData } from "../epochs/encodeEpochData.ts";
import { epochDataOf } from "../epochs/epochDataOf.ts";
import { memoryCheckpoint } from "../epochs/memoryCheckpoint.ts";
import type { EpochCheckpoint } from "../types/EpochCheckpoint.ts";
import { buildEpoch } from "./buildEpoch.ts";

/** A checkpoint whose contents a test can see. */
function seenCheckpoint(): EpochCheckpoint & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const { get, set, delete: remove } = memoryCheckpoint();
  return {
    kept,
    get,
    set: (key, value) => set(key, value).then(() => void kept.set(key, value)),
    delete: (key) => remove(key).then(() => void kept.delete(key)),
  };
}

describe("buildEpoch", () => {
  const fakes = useFakes();
  beforeEach(() => {
    playRegistry(fakes.chain, []);
    fakes.subgraph.world.collections = {
      passports: [0, 1, 2].map((index) => passportEntity(index)),
      badges: [badgeEntity(addressOf(1_000_000), badgeTypeEntity(3))],
    };
  });

  it("behavior: an epoch in which a passport was given up", async () => {
    const [first, second] = fakes.subgraph.world.collections["passports"] as [object, object];
    fakes.subgraph.world.collections["passports"] = [first, { ...second, left: true }] as never;
    const { leaves, params, tree } = await buildEpoch(fakes.client);
    expect(leaves).toEqual([expect.any(BigInt), 0n]);
    expect(params).toMatchObject({ leafCount: 2, root: tree.root });
  });

  it("behavior: what it gives for the data file makes the root that attesters sign", async () => {
    const { data, params } = await buildEpoch(fakes.client);
    const read = decodeEpochData(encodeEpochData(data));
    expect(read).toEqual(epochDataOf(data));
    expect(checkEpochData(read).root).toBe(params.root);
    expect(read).toMatchObject({ dataHash: params.dataHash, blockHash: params.blockHash, chainId: 31337 });
  });

  it("behavior: takes the latest block that is both final and indexed", async () => {
    for (const [finalized, head, expected] of [
      [7, 10, 7n],
      [10, 8, 8n],
      ["head", 10, 10n],
      [0, 10, 0n],
    ] as const) {
      fakes.chain.finalized = finalized;
      fakes.subgraph.world.head = { ...fakes.subgraph.world.head, number: head };
      fakes.chain.hashes.set(head, fakes.subgraph.world.head.hash as `0x${string}`);
      expect((await buildEpoch(fakes.client)).params.blockNumber).toBe(expected);
    }
  });

  it("args: confirmations stand in where the node knows no finality", async () => {
    fakes.chain.finalized = undefined;
    const build = (confirmations?: number, blockNumber?: bigint) =>
      buildEpoch(fakes.client, { confirmations, blockNumber });
    expect((await build(3)).params.blockNumber).toBe(7n);
    expect((await build(0)).params.blockNumber).toBe(10n);
    expect((await build()).params.blockNumber).toBe(0n);
    expect((await build(3, 7n)).params.blockNumber).toBe(7n);
    await expect(build(3, 8n)).rejects.toMatchObject({
      name: "BlockNotFinalError",
      blockNumber: 8n,
      finalized: 7n,
    });
  });

  it("error: a block that is not final, one past it, and none of it is fetched", async () => {
    fakes.chain.finalized = 7;
    await expect(buildEpoch(fakes.client, { blockNumber: 8n })).rejects.toMatchObject({
      name: "BlockNotFinalError",
    });
    expect(fakes.subgraph.requests).toEqual([]);
    expect((await buildEpoch(fakes.client, { blockNumber: 7n })).params.blockNumber).toBe(7n);
  });

  it("error: an indexer that is behind the block, has failed, or is on another fork", async () => {
    const { world } = fakes.subgraph;
    world.head = { number: 6, hash: blockHash(6), timestamp: 1 };
    await expect(buildEpoch(fakes.client, { blockNumber: 7n })).rejects.toMatchObject({
      name: "IndexerBehindError",
      blockNumber: 7n,
      indexed: 6n,
    });
    world.head = { number: 10, hash: blockHash(11), timestamp: 1 };
    await expect(buildEpoch(fakes.client, { blockNumber: 7n })).rejects.toMatchObject({
      name: "IndexerForkedError",
      blockNumber: 10n,
    });
    world.hasIndexingErrors = true;
    await expect(buildEpoch(fakes.client, { blockNumber: 7n })).rejects.toMatchObject({
      name: "IndexerFailedError",
    });
  });

  it("error: another chain", async () => {
    fakes.chain.chainId = 5;
    await expect(buildEpoch(fakes.client)).rejects.toMatchObject({
      name: "WrongNodeError",
      expected: 31337,
      actual: 5,
    });
  });

  it("error: a node that does not answer is not taken for one without finality", async () => {
    fakes.chain.failure = Object.assign(new Error("fetch failed"), { name: "HttpRequestError" });
    await expect(buildEpoch(fakes.client)).rejects.toMatchObject({ name: "RpcUnavailableError" });
  });

  it("error: the block is replaced while it is read, and its pages do not come back", async () => {
    const checkpoint = seenCheckpoint();
    fakes.subgraph.beforeAnswer = ({ query }) => {
      if (query.includes("vouches")) fakes.chain.hashes.set(7, `0x${"fe".repeat(32)}`);
    };
    await expect(buildEpoch(fakes.client, { blockNumber: 7n, checkpoint })).rejects.toMatchObject({
      name: "IndexerForkedError",
      blockNumber: 7n,
    });
    expect(checkpoint.kept.size).toBe(0);
  });

  it("behavior: says how far it is, to the end of each stage", async () => {
    const onProgress = vi.fn();
    await buildEpoch(fakes.client, { onProgress });
    expect(onProgress.mock.calls.map(([progress]: unknown[]) => progress)).toEqual([
      { stage: "fetch", done: 3, total: 3 },
      { stage: "score", done: 0, total: 3 },
      { stage: "score", done: 3, total: 3 },
      { stage: "tree", done: 3, total: 3 },
    ]);
  });

  it("error: aborted before, while fetching, and while hashing", async () => {
    const build = (signal: AbortSignal, onProgress?: (progress: { stage: string }) => void) =>
      buildEpoch(fakes.client, { signal, onProgress });
    const cancelled = expect.objectContaining({ name: "EpochCancelledError" }) as Error;
    await expect(build(AbortSignal.abort())).rejects.toThrow(cancelled);
    for (const stop of ["fetch", "score"]) {
      const controller = new AbortController();
      const aborted = build(controller.signal, ({ stage }) => {
        if (stage === stop) controller.abort();
      });
      await expect(aborted).rejects.toThrow(cancelled);
    }
    const controller = new AbortController();
    fakes.subgraph.answer = () => controller.abort();
    await expect(build(controller.signal)).rejects.toThrow(cancelled);
  });

  it("behavior: a request that fails for the moment is repeated, but not for ever", async () => {
    let failures = 2;
    const failing = fakes.subgraph;
    const build = (retries: number) =>
      buildEpoch(fakes.client, { blockNumber: 7n, retries, retryDelayMs: 1 });
    failing.beforeAnswer = ({ query }) => {
      failing.answer =
        query.includes("vouches") && failures-- > 0 ? (_, response) => json(response, {}, 502) : undefined;
    };
    expect((await build(2)).leaves).toHaveLength(3);
    failures = 2;
    await expect(build(1)).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
  });

  it("error: what will not pass by itself is not repeated", async () => {
    fakes.subgraph.answer = (_, response) => json(response, { errors: [{ message: "no such field" }] });
    await expect(buildEpoch(fakes.client, { blockNumber: 7n })).rejects.toMatchObject({
      name: "SubgraphQueryError",
    });
    expect(fakes.subgraph.requests).toHaveLength(1);
  });
});

describe("buildEpoch after a lost connection", { timeout: 60_000 }, () => {
  const fakes = useFakes();
  const build = (checkpoint: EpochCheckpoint) =>
    buildEpoch(fakes.client, { blockNumber: 10n, checkpoint, retries: 0 });
  const pages = () => fakes.subgraph.requests.filter(({ variables }) => variables["block"] !== undefined);
  const loseAt = (request: number) => {
    let count = 0;
    fakes.subgraph.beforeAnswer = ({ variables }) => {
      const lost = variables["block"] !== undefined && ++count === request;
      fakes.subgraph.answer = lost ? (_, response) => void response.destroy() : undefined;
    };
  };
  beforeEach(() => {
    playRegistry(fakes.chain, []);
    const passports = Array.from({ length: 2_001 }, (_, index) => passportEntity(index));
    const holder = passports[0]?.id as `0x${string}`;
    fakes.subgraph.world.collections = {
      passports,
      badges: Array.from({ length: 1_000 }, (_, type) => badgeEntity(holder, badgeTypeEntity(type))),
      vouches: passports.slice(1, 1_001).map(({ id }) => vouchEntity(holder, id as `0x${string}`, 8)),
    };
  });

  it("behavior: at every page: goes on with the page that is missing, to the same epoch", async () => {
    const { params } = await build(memoryCheckpoint());
    const all = pages().map(({ variables }) => JSON.stringify(variables));
    expect(all).toHaveLength(7);
    for (let lost = 1; lost <= all.length; lost++) {
      const checkpoint = seenCheckpoint();
      loseAt(lost);
      await expect(build(checkpoint)).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
      expect(checkpoint.kept.size).toBe(lost - 1);
      fakes.subgraph.beforeAnswer = undefined;
      fakes.subgraph.answer = undefined;
      fakes.subgraph.requests.length = 0;
      expect((await build(checkpoint)).params).toEqual(params);
      expect(pages().map(({ variables }) => JSON.stringify(variables))).toEqual(all.slice(lost - 1));
      expect(checkpoint.kept.size).toBe(0);
    }
  });

  it("behavior: a store of files, as docs/epochs.md shows it, outlives the program", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aura-checkpoint-"));
    const path = (key: string) => join(folder, createHash("sha256").update(key).digest("hex"));
    const files = (): EpochCheckpoint => ({
      get: (key) => readFile(path(key), "utf8").catch(() => undefined),
      set: (key, value) => writeFile(path(key), value),
      delete: (key) => rm(path(key), { force: true }),
    });
    loseAt(5);
    await expect(build(files())).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
    expect(await readdir(folder)).toHaveLength(4);
    fakes.subgraph.beforeAnswer = undefined;
    fakes.subgraph.answer = undefined;
    fakes.subgraph.requests.length = 0;
    await build(files());
    expect(pages()).toHaveLength(3);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it("behavior: pages of another block, formula or fork are not taken, nor what is damaged", async () => {
    const checkpoint = seenCheckpoint();
    loseAt(3);
    await expect(build(checkpoint)).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
    fakes.subgraph.beforeAnswer = undefined;
    fakes.subgraph.answer = undefined;
    fakes.subgraph.requests.length = 0;
    for (const [index, key] of [...checkpoint.kept.keys()].entries()) {
      await checkpoint.set(key, ["{", "5"][index] as string);
    }
    await build(checkpoint);
    expect(pages()).toHaveLength(7);

    loseAt(3);
    await expect(build(checkpoint)).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
    fakes.subgraph.beforeAnswer = undefined;
    fakes.subgraph.answer = undefined;
    fakes.subgraph.requests.length = 0;
    const hash = `0x${"fe".repeat(32)}` as const;
    fakes.chain.hashes.set(10, hash);
    fakes.subgraph.world.head = { ...fakes.subgraph.world.head, hash };
    expect((await build(checkpoint)).params.blockHash).toBe(hash);
    expect(pages()).toHaveLength(7);
  });

  it("error: an indexer on another fork is refused before a page of it is kept", async () => {
    const checkpoint = seenCheckpoint();
    const { world } = fakes.subgraph;
    const { head } = world;
    world.head = { ...head, hash: `0x${"ee".repeat(32)}` };
    loseAt(3);
    await expect(build(checkpoint)).rejects.toMatchObject({ name: "IndexerForkedError" });
    expect(pages()).toEqual([]);
    expect(checkpoint.kept.size).toBe(0);
    world.head = head;
    fakes.subgraph.beforeAnswer = undefined;
    fakes.subgraph.answer = undefined;
    expect((await build(checkpoint)).params.leafCount).toBe(2_001);
  });

  it("behavior: a list of vouches of ten megabytes is read and scored", async () => {
    const vouchesGiven = Array.from({ length: 999 }, (_, index) => ({
      account: { id: addressOf(1_000_000 - (index % 120)) },
      weight: 10_000,
      active: true,
      createdAt: "0",
      updatedAt: "0",
    }));
    const passports = Array.from({ length: 120 }, (_, index) => ({
      ...passportEntity(index),
      badges: [],
      vouchesGiven,
      invitation: null,
    }));
    const page = { data: { passports, accounts: [], protocol: { passportCount: 120 } } };
    expect(JSON.stringify(page).length).toBeGreaterThan(9_500_000);
    fakes.subgraph.beforeAnswer = ({ query }) => {
      fakes.subgraph.answer = query.includes("vouches") ? (_, response) => json(response, page) : undefined;
    };
    const { leaves } = await build(memoryCheckpoint());
    expect(leaves).toHaveLength(120);
  });
});
