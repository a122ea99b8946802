import type { TrustKindParameters } from "../types/Trust.ts";
import { DECAY_STEPS, decayTable, STEP_BITS, WHOLE_DECAY } from "./decayTable.ts";
import { WHOLE } from "./trustUnits.ts";

/** First second that is no time any more. */
export const MAX_TIME = 2 ** 40;
/** A strength is below 2^26. */
export const STRENGTH_BITS = 26;
export const STRENGTH_MASK = 2 ** STRENGTH_BITS - 1;
/** What a statement of full weight and kind has when it is made; the most that a pair of accounts may have together. */
export const FULL_STRENGTH = WHOLE * WHOLE_DECAY;
/** Steps after which nothing is left: 26 half-lives. */
const LAST_STEP = STRENGTH_BITS * DECAY_STEPS;

/** A kind, ready for many statements: its half-life and what a unit of weight is worth after each step of the first one. */
export type KindDecay = { readonly halfLife: number; readonly worths: Int32Array };

/** floor(weight of the kind · 4096 · 2^(-step / 64) / 10,000) for each step of a half-life. */
export function kindDecay({ weight, halfLife }: TrustKindParameters): KindDecay {
  return { halfLife, worths: Int32Array.from(decayTable, (left) => Math.floor((weight * left) / WHOLE)) };
}

/**
 * What is left of a statement after `age` seconds, in 64 steps to a half-life, rounded down. The product is at most
 * 10,000 · 4096 < 2^26; `age` times 64 is below 2^46.
 * @returns 0 to 40,960,000.
 */
export function decayedStrength(weight: number, { halfLife, worths }: KindDecay, age: number): number {
  if (halfLife === 0) return weight * (worths[0] as number);
  const steps = Math.floor((age * DECAY_STEPS) / halfLife);
  if (steps >= LAST_STEP) return 0;
  return (weight * (worths[steps & (DECAY_STEPS - 1)] as number)) >> (steps >> STEP_BITS);
}
