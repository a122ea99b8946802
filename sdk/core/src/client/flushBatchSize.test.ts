import { describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { leavesPerBatch } from "./flushBatchSize.ts";

const gas = readJson<Record<string, number>>("contracts/snapshots/gas.json");

describe("leavesPerBatch", () => {
  it("behavior: what the contract's measured batches cost is within half of the smallest block for which it is chosen", () => {
    for (const [name, members] of [
      ["flushOfTen", 10],
      ["flushOfHundred", 100],
    ] as const) {
      let limit = 0n;
      while (leavesPerBatch(limit) < members) limit += 10_000n;
      expect(gas[name]).toBeLessThanOrEqual(Number(limit / 2n));
    }
  });

  it("behavior: grows with the block up to what one transaction can do", () => {
    expect(leavesPerBatch(15_000_000n)).toBe(196);
    expect(leavesPerBatch(2n ** 24n)).toBe(226);
    expect(leavesPerBatch(60_000_000n)).toBe(226);
  });

  it("behavior: one at least, however small the block", () => {
    for (const limit of [0n, 3_000_000n, 3_259_999n]) expect(leavesPerBatch(limit)).toBe(1);
    expect(leavesPerBatch(3_320_000n)).toBe(2);
  });
});
