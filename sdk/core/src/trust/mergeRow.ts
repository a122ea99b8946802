import { FULL_STRENGTH, STRENGTH_BITS, STRENGTH_MASK } from "./decayedStrength.ts";

/**
 * What one account says of each other one: of several statements of one kind the strongest stands, kinds add up, and a
 * pair has at most a full strength. The same in any order.
 * @param packed Kind times 2^26, plus strength, of each target.
 */
export function mergeRow(targets: Uint32Array, packed: Int32Array): Map<number, number> {
  const strongest = new Map<number, number[]>();
  targets.forEach((target, place) => {
    const entry = packed[place] as number;
    const kind = entry >> STRENGTH_BITS;
    const strengths = strongest.get(target) ?? [];
    strengths[kind] = Math.max(strengths[kind] ?? 0, entry & STRENGTH_MASK);
    strongest.set(target, strengths);
  });
  const merged = new Map<number, number>();
  for (const [target, strengths] of strongest) {
    const sum = strengths.reduce((total, strength) => total + strength, 0);
    merged.set(target, Math.min(sum, FULL_STRENGTH));
  }
  return merged;
}
