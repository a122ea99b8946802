import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { fairnessGoodness, meanReceived, netCount, personalisedPageRank } from "./baselines.ts";
import { areaUnderCurve, readRatings, splitByTime, type Rating } from "./ratings.ts";

const rate = (rater: number, rated: number, rating: number, time: number): Rating => ({
  rater,
  rated,
  rating,
  time,
});

function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "ratings-")), "ratings.csv");
  writeFileSync(path, text);
  return path;
}

describe("readRatings", () => {
  it("behavior: reads lines and cuts times to seconds", () => {
    expect(readRatings(fileOf("6,2,4,1289241911.7\n1,15,-10,1289243140\n"))).toEqual([
      rate(6, 2, 4, 1_289_241_911),
      rate(1, 15, -10, 1_289_243_140),
    ]);
  });

  it.each(["6,2,4", "6,2,0,1", "6,2,11,1", "6,2,x,1"])("error: refuses %s", (line) => {
    expect(() => readRatings(fileOf(`1,2,3,4\n${line}\n`))).toThrow(/:2 is no rating/);
  });
});

describe("splitByTime", () => {
  it("behavior: learns from the first part and judges by the later average of people known from it", () => {
    const ratings = [
      rate(1, 9, 10, 5),
      rate(1, 2, 1, 1),
      rate(1, 3, 1, 2),
      rate(1, 4, 1, 3),
      rate(5, 2, -3, 4),
      rate(5, 3, -2, 4),
      rate(6, 4, 1, 4),
    ];
    const { learnt, bad, good } = splitByTime(ratings, 0.45);
    expect(learnt.map(({ time }) => time)).toEqual([1, 2, 3]);
    expect(bad).toEqual([2]);
    expect(good).toEqual([4]);
  });
});

describe("areaUnderCurve", () => {
  it("behavior: counts pairs in the right order, ties half", () => {
    const task = { learnt: [], bad: [1, 2], good: [3] };
    expect(
      areaUnderCurve(
        task,
        new Map([
          [1, -1],
          [3, 1],
        ]),
      ),
    ).toBe(1);
    expect(
      areaUnderCurve(
        task,
        new Map([
          [1, 5],
          [2, 1],
          [3, 1],
        ]),
      ),
    ).toBe(0.25);
  });
});

describe("baselines", () => {
  const ratings = [rate(1, 2, 10, 1), rate(3, 2, -2, 2), rate(2, 3, 4, 3)];

  it("behavior: mean and count of what was received", () => {
    expect(meanReceived(ratings)).toEqual(
      new Map([
        [2, 4],
        [3, 4],
      ]),
    );
    expect(netCount(ratings)).toEqual(
      new Map([
        [2, 0],
        [3, 1],
      ]),
    );
  });

  it("behavior: who rates as nobody else does weighs less in the goodness of others", () => {
    const crowd = [1, 3, 4].map((rater) => rate(rater, 2, 10, 1));
    const praise = [rate(5, 6, 10, 3), rate(1, 7, 10, 3)];
    const goodness = fairnessGoodness([...crowd, rate(5, 2, -10, 2), ...praise]);
    expect(goodness.get(6)).toBeLessThan(goodness.get(7) ?? 0);
  });

  it("behavior: PageRank reaches whom good ratings lead to from the seeds", () => {
    const ranks = personalisedPageRank(ratings, [1]);
    expect(ranks.get(1)).toBeCloseTo(0.15);
    expect(ranks.get(2)).toBeCloseTo(0.85 * 0.15);
    expect(ranks.get(3)).toBeCloseTo(0.85 * 0.85 * 0.15);
    expect(personalisedPageRank(ratings, [3]).get(2) ?? 0).toBe(0);
  });
});
