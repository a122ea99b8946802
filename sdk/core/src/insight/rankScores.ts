import { assertInteger } from "../utils/assertInteger.ts";

/** Where a score stands among all scores. */
export type Rank = {
  /** 1 plus how many are above it: those that are equal share a rank, and the next rank is left out (1, 2, 2, 4). */
  readonly rank: number;
  /** How many scores there are. */
  readonly total: number;
  /** How many of them are equal to it, itself included. */
  readonly ties: number;
  /** The part of the others that are below it, in basis points rounded down; 10,000 when there are no others. */
  readonly percentile: number;
};

const WHOLE = 10_000;
const MAX_SCORE = 1000;

/**
 * Ranks scores: gives a function that says where one of them stands. Counts once, whatever the number of questions.
 *
 * @param scores Integers from 0 to 1000, in any order.
 * @throws ValueOutOfRangeError when a score is out of range.
 * @example
 * const rankOf = rankScores(scored.map(({ score }) => score));
 * const { rank, percentile } = rankOf(725);
 */
export function rankScores(scores: readonly number[]): (score: number) => Rank {
  const counts = new Float64Array(MAX_SCORE + 1);
  for (const score of scores) {
    assertInteger("score", score, { min: 0, max: MAX_SCORE });
    counts[score] = (counts[score] as number) + 1;
  }
  const below = new Float64Array(MAX_SCORE + 1);
  for (let score = 0; score < MAX_SCORE; score++) {
    below[score + 1] = (below[score] as number) + (counts[score] as number);
  }
  return (score) => {
    assertInteger("score", score, { min: 0, max: MAX_SCORE });
    const [lower, ties, total] = [below[score] as number, counts[score] as number, scores.length];
    return {
      rank: total - lower - ties + 1,
      total,
      ties,
      percentile: total <= 1 ? WHOLE : Math.floor((WHOLE * lower) / (total - 1)),
    };
  };
}
