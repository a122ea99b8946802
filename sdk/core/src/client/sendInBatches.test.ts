import type { Hash } from "viem";
import { describe, expect, it } from "vitest";

import { sendInBatches } from "./sendInBatches.ts";

/** Sends batches of two and writes down what happens; a batch of zeros has nothing left to do. */
async function run(items: readonly number[]): Promise<{ hashes: readonly Hash[]; log: string[] }> {
  const log: string[] = [];
  const hashes = await sendInBatches(items, {
    size: 2,
    send: (batch) => {
      log.push(`send ${batch.join(" ")}`);
      const isDone = batch.length > 0 && batch.every((item) => item === 0);
      return Promise.resolve(isDone ? undefined : (`0x${log.length}` as const));
    },
    settle: (hash) => {
      log.push(`settle ${hash}`);
      return Promise.resolve();
    },
  });
  return { hashes, log };
}

describe("sendInBatches", () => {
  it("behavior: each batch waits for the one before, nobody for the last", async () => {
    const { hashes, log } = await run([1, 2, 3, 4, 5]);
    expect(log).toEqual(["send 1 2", "settle 0x1", "send 3 4", "settle 0x3", "send 5"]);
    expect(hashes).toEqual(["0x1", "0x3", "0x5"]);
  });

  it("behavior: batches with nothing left to do are passed over", async () => {
    const { hashes, log } = await run([0, 0, 3, 4]);
    expect(log).toEqual(["send 0 0", "send 3 4"]);
    expect(hashes).toEqual(["0x2"]);
  });

  it("behavior: nothing at all is one empty batch", async () => {
    expect(await run([])).toEqual({ hashes: ["0x1"], log: ["send "] });
  });

  it("error: what fails ends it", async () => {
    const failing = sendInBatches([1, 2], {
      size: 1,
      send: () => Promise.resolve("0x1"),
      settle: () => Promise.reject(new Error("reverted")),
    });
    await expect(failing).rejects.toThrow("reverted");
  });
});
