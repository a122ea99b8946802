import { describe, expect, test } from "vitest";

import type { Mark } from "./instrument.ts";
import { percent, reaches, summarize, type Share } from "./summary.ts";

const mark = (id: number, file: string, kind: Mark["kind"]): Mark => ({ id, file, line: 1, kind, text: "x" });

describe("summarize", () => {
  test("behavior: counts functions and outcomes apart, by file, and names what was missed; mark 0 counts", () => {
    const marks = [
      mark(0, "B.sol", "function"),
      mark(1, "B.sol", "true"),
      mark(2, "B.sol", "false"),
      mark(3, "A.sol", "function"),
    ];
    expect(summarize(marks, new Set([0, 2]))).toEqual([
      { file: "A.sol", functions: { hit: 0, of: 1 }, branches: { hit: 0, of: 0 }, missed: [marks[3]] },
      { file: "B.sol", functions: { hit: 1, of: 1 }, branches: { hit: 1, of: 2 }, missed: [marks[1]] },
    ]);
  });
});

describe("percent", () => {
  test("behavior: nothing is reached of something, all of nothing", () => {
    expect([percent({ hit: 0, of: 4 }), percent({ hit: 1, of: 4 }), percent({ hit: 0, of: 0 })]).toEqual([
      0, 25, 100,
    ]);
  });
});

describe("reaches", () => {
  const coverage = (functions: Share, branches: Share) => ({
    file: "A.sol",
    functions,
    branches,
    missed: [],
  });
  const all = { hit: 20, of: 20 };

  test("behavior: both sides of the threshold, of functions and of outcomes", () => {
    const cases = [
      coverage({ hit: 19, of: 20 }, all),
      coverage({ hit: 18, of: 20 }, all),
      coverage(all, { hit: 19, of: 20 }),
      coverage(all, { hit: 18, of: 20 }),
    ];
    expect(cases.map((each) => reaches(each, 95))).toEqual([true, false, true, false]);
  });

  test("behavior: a file with nothing to reach is reached", () => {
    expect(reaches(coverage({ hit: 0, of: 0 }, { hit: 0, of: 0 }), 100)).toBe(true);
  });
});
