import type { TrustKindParameters } from "../types/Trust.ts";
import { DECAY_STEPS, decayTable, WHOLE_DECAY } from "./decayTable.ts";
import { WHOLE } from "./trustUnits.ts";

/** First second that is no time any more. */
export const MAX_TIME = 2 ** 40;
/** A strength is below 2^26: 10,000 · 4096 at most. */
export const STRENGTH_BITS = 26;
export const STRENGTH_MASK = 2 ** STRENGTH_BITS - 1;
/** What a statement of full weight and kind has when it is made; the most that a pair of accounts may have together. */
export const FULL_STRENGTH = WHOLE * WHOLE_DECAY;

/**
 * What is left of a statement after `age` seconds, rounded down: weight · weight of the kind · 4096 · 2^(-age / halfLife)
 * in 64 steps to a half-life. Products are below 10^4 · 10^4 · 2^12 < 2^39.
 * @returns 0 to 40,960,000.
 */
export function decayedStrength(weight: number, kind: TrustKindParameters, age: number): number {
  const { halfLife } = kind;
  if (halfLife === 0 || age < halfLife) {
    const step = halfLife === 0 ? 0 : Math.floor((age * DECAY_STEPS) / halfLife);
    return Math.floor((weight * kind.weight * (decayTable[step] as number)) / WHOLE);
  }
  const halvings = Math.floor(age / halfLife);
  if (halvings >= STRENGTH_BITS) return 0;
  const step = Math.floor(((age - halvings * halfLife) * DECAY_STEPS) / halfLife);
  return Math.floor((weight * kind.weight * (decayTable[step] as number)) / WHOLE) >> halvings;
}
