import { FULL_STRENGTH, STRENGTH_BITS, STRENGTH_MASK } from "./decayedStrength.ts";

/**
 * What one account says of each other one: of several statements of one kind the strongest stands, kinds add up, and a
 * pair has at most a full strength. The same in any order.
 * @param pairs Account, and kind times 2^26 plus strength, in turn.
 * @returns Account and strength in turn.
 */
export function mergeRow(pairs: Int32Array): Int32Array {
  const strongest = new Map<number, number[]>();
  for (let at = 0; at < pairs.length; at += 2) {
    const account = pairs[at] as number;
    const said = pairs[at + 1] as number;
    const kind = said >> STRENGTH_BITS;
    const strengths = strongest.get(account) ?? [];
    strengths[kind] = Math.max(strengths[kind] ?? 0, said & STRENGTH_MASK);
    strongest.set(account, strengths);
  }
  const merged = new Int32Array(2 * strongest.size);
  let free = 0;
  for (const [account, strengths] of strongest) {
    merged[free++] = account;
    merged[free++] = Math.min(
      strengths.reduce((total, strength) => total + strength, 0),
      FULL_STRENGTH,
    );
  }
  return merged;
}
