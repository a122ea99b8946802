import { describe, expect, test } from "vitest";

import { readCounts } from "./counts.ts";

describe("readCounts", () => {
  test("behavior: reads vitest's summary, not its list of files", () => {
    const output = " Test Files  1 failed | 3 passed (4)\n      Tests  2 failed | 40 passed (42)\n";
    expect(readCounts(output, "vitest")).toEqual({ passed: 40, failed: 2 });
  });

  test("behavior: reads through colours", () => {
    expect(readCounts("\u001b[2m      Tests \u001b[22m \u001b[32m7 passed\u001b[39m (7)", "vitest")).toEqual({
      passed: 7,
      failed: 0,
    });
  });

  test("behavior: reads Hardhat's closing lines", () => {
    expect(readCounts("\n  12 passing (8 solidity)\n  1 failing\n", "hardhat")).toEqual({
      passed: 12,
      failed: 1,
    });
  });

  test("behavior: reads a labelled plain line", () => {
    expect(readCounts("subgraph: 31 passed, 0 failed", "plain")).toEqual({ passed: 31, failed: 0 });
  });

  test("behavior: a plain line is the whole line, not a tool's own summary before it", () => {
    const output = "Tests: 3 passed, 5 failed (12 s)\nsubgraph: 71 passed, 1 failed\n";
    expect(readCounts(output, "plain")).toEqual({ passed: 71, failed: 1 });
  });

  test("behavior: output that names no count shows nothing", () => {
    expect(readCounts("all good!", "plain")).toEqual({ passed: 0, failed: 0 });
  });
});
