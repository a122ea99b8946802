import { describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { membersPerFlush } from "./membersPerFlush.ts";

const gas = readJson<Record<string, number>>("contracts/snapshots/gas.json");

describe("membersPerFlush", () => {
  it("behavior: what the contract's measured batches cost is within half of the smallest block for which it is chosen", () => {
    for (const [name, members] of [
      ["flushOfTen", 10],
      ["flushOfHundred", 100],
    ] as const) {
      let limit = 0n;
      while (membersPerFlush(limit) < members) limit += 10_000n;
      expect(gas[name]).toBeLessThanOrEqual(Number(limit / 2n));
    }
  });

  it("behavior: grows with the block up to what one transaction can do", () => {
    expect(membersPerFlush(15_000_000n)).toBe(196);
    expect(membersPerFlush(2n ** 24n)).toBe(226);
    expect(membersPerFlush(60_000_000n)).toBe(226);
  });

  it("behavior: one at least, however small the block", () => {
    for (const limit of [0n, 3_000_000n, 3_259_999n]) expect(membersPerFlush(limit)).toBe(1);
    expect(membersPerFlush(3_320_000n)).toBe(2);
  });
});
