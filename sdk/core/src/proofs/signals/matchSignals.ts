import type { Signal } from "./verifySignalProof.ts";

/**
 * Which tags are mutual: both people signalled, since the tag came with two sides. A repetition has the same side and
 * matches nothing. Takes verified signals only; among them no tag has three sides, and one that does is left out.
 *
 * @returns Tags, in the order in which each was first seen.
 * @example
 * const mutual = new Set(matchSignals(await store.signals()));
 */
export function matchSignals(signals: readonly Pick<Signal, "tag" | "side">[]): readonly bigint[] {
  const sides = new Map<bigint, Set<bigint>>();
  for (const { tag, side } of signals) sides.set(tag, (sides.get(tag) ?? new Set()).add(side));
  return [...sides].filter(([, found]) => found.size === 2).map(([tag]) => tag);
}
