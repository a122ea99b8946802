import { assertInteger } from "../utils/assertInteger.ts";

/** How many scores lie from `from` to `to`, both included. */
export type HistogramBucket = { readonly from: number; readonly to: number; readonly count: number };

const MAX_SCORE = 1000;
const DEFAULT_WIDTH = 50;

/**
 * Counts scores in buckets of equal width from 0 up; the last bucket ends at 1000.
 *
 * @param scores Integers from 0 to 1000, in any order.
 * @param options.width 1 to 1001 points; 50 by default.
 * @throws ValueOutOfRangeError naming a score or the width.
 * @example
 * const buckets = scoreHistogram(scored.map(({ score }) => score), { width: 100 });
 */
export function scoreHistogram(
  scores: readonly number[],
  { width = DEFAULT_WIDTH }: { width?: number | undefined } = {},
): HistogramBucket[] {
  assertInteger("width", width, { min: 1, max: MAX_SCORE + 1 });
  const counts = new Array<number>(Math.ceil((MAX_SCORE + 1) / width)).fill(0);
  for (const score of scores) {
    assertInteger("score", score, { min: 0, max: MAX_SCORE });
    const bucket = Math.floor(score / width);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts.map((count, bucket) => ({
    from: bucket * width,
    to: Math.min((bucket + 1) * width - 1, MAX_SCORE),
    count,
  }));
}
