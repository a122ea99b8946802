import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { scoreHistogram } from "./scoreHistogram.ts";

describe("scoreHistogram", () => {
  it("behavior: both ends of a bucket are inside, the last one ends at 1000", () => {
    expect(scoreHistogram([0, 499, 500, 999, 1000], { width: 500 })).toEqual([
      { from: 0, to: 499, count: 2 },
      { from: 500, to: 999, count: 2 },
      { from: 1000, to: 1000, count: 1 },
    ]);
    expect(scoreHistogram([], { width: 1001 })).toEqual([{ from: 0, to: 1000, count: 0 }]);
  });

  it("behavior: every score is in one bucket", () => {
    const width = fc.integer({ min: 1, max: 1001 });
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), width, (scores, wide) => {
        const buckets = scoreHistogram(scores, { width: wide });
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length);
        buckets.forEach(({ from, to, count }, index) => {
          expect(from).toBe(index === 0 ? 0 : (buckets[index - 1]?.to ?? NaN) + 1);
          expect(scores.filter((score) => score >= from && score <= to)).toHaveLength(count);
        });
        expect(buckets.at(-1)?.to).toBe(1000);
      }),
    );
  });

  it("error: what is no score, and what is no width", () => {
    expect(() => scoreHistogram([1001])).toThrow(ValueOutOfRangeError);
    expect(() => scoreHistogram([0.5])).toThrow(ValueOutOfRangeError);
    expect(() => scoreHistogram([], { width: 0 })).toThrow(ValueOutOfRangeError);
  });
});
