/** The indexer follows a chain that takes blocks back, and one that it reads with interruptions. */
import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createBusyBlocks, type BusyBlocks } from "./busy-blocks.ts";
import { differences } from "./differences.ts";
import { dumpEntities, type Dump } from "./dump.ts";
import type { BlockName, Indexer } from "./indexer.ts";
import { startStage, type Stage } from "./stage.ts";

/** What the blocks that are taken back hold, with entities that they alone make. */
const PRESENT = ["Passport", "Badge", "Vouch", "Ticket", "Epoch"];
const [LOST, KEPT] = [1000, 7];

let stage: Stage;
let blocks: BusyBlocks;
let indexer: Indexer;

beforeAll(async () => {
  stage = await startStage();
  blocks = await createBusyBlocks(stage);
  indexer = await stage.startIndexer();
});

afterAll(() => stage?.stop());

/** What an indexer says that sees the chain for the first time. */
async function freshDump(block: BlockName): Promise<Dump> {
  const fresh = await stage.startIndexer();
  try {
    await fresh.waitFor(block);
    return await dumpEntities(fresh.url, block.hash);
  } finally {
    await fresh.stop();
  }
}

const sizes = (dump: Dump) => PRESENT.map((type) => dump.get(type)?.size ?? 0);

describe.each([1, 3, 20])("a chain that takes %i blocks back", (depth) => {
  test("leaves what the surviving blocks say, entity for entity", async () => {
    const { chain } = stage;
    const before = await chain.getBlock();
    await indexer.waitFor(before);
    const base = await dumpEntities(indexer.url, before.hash);

    const snapshot = await chain.snapshot();
    const turn = blocks.next;
    const lost = await blocks.mine(depth, LOST);
    await indexer.waitFor(lost);
    const gone = await dumpEntities(indexer.url, lost.hash);
    for (const [index, size] of sizes(gone).entries())
      expect(size).toBeGreaterThan(sizes(base)[index] as number);

    await chain.revert({ id: snapshot });
    blocks.next = turn;
    const kept = await blocks.mine(depth + 1, KEPT);
    await indexer.waitFor(kept);
    const followed = await dumpEntities(indexer.url, kept.hash);
    expect(differences(await freshDump(kept), followed)).toEqual([]);
    // Nor did the lost blocks say the same.
    expect(differences(gone, followed).length).toBeGreaterThan(0);
  });
});

describe("an indexer that is interrupted while it reads", () => {
  test("says the same in the end, entity for entity", async () => {
    const head = await stage.chain.getBlock();
    const expected = await freshDump(head);
    const interrupted = await stage.startIndexer();
    const half = head.number / 2n;
    const until = async (number: bigint) => {
      for (const deadline = Date.now() + 60_000; ; await sleep(10)) {
        const at = await interrupted.head();
        if (at !== undefined && at.number >= number) return at;
        if (Date.now() > deadline) throw new Error(`It stands at ${at?.number}, asked for ${number}.`);
      }
    };
    // Not at the end already, else nothing is interrupted.
    expect((await until(1n)).number).toBeLessThan(head.number);
    // graph-node waits for long before it asks a database again that it lost: whoever restarts one restarts both.
    await stage.restartDatabase();
    await interrupted.crash();
    await until(half);
    await interrupted.crash();
    await interrupted.waitFor(head);
    expect(differences(expected, await dumpEntities(interrupted.url, head.hash))).toEqual([]);
    await interrupted.stop();
  });
});
