import type { Formula } from "../types/Formula.ts";
import type { Tier } from "../types/Tier.ts";

/**
 * The highest tier whose bound `score` reaches; 0 (Bronze) below the first bound.
 * @param score 0 to 1000.
 * @example
 * const tierName = tierNames[tierOf(655, formulaV1)]; // "Gold"
 */
export function tierOf(score: number, { tierBounds }: Pick<Formula, "tierBounds">): Tier {
  return tierBounds.filter((bound) => score >= bound).length as Tier;
}
