import { STRENGTH_MASK } from "./decayedStrength.ts";
import { mergeRow } from "./mergeRow.ts";
import type { EdgeRows } from "./readTrustEdges.ts";

/** Each pair once: row i is places `starts[i]` to `starts[i + 1] - 1`, in no order inside a row. */
export type StrengthRows = {
  readonly starts: Int32Array;
  readonly targets: Uint32Array;
  readonly strengths: Int32Array;
  /** Sum of each row: below 2^48, as a row has at most 2^22 places of less than 2^26. */
  readonly sums: Float64Array;
};

/**
 * Merges repeated pairs, and leaves out those that `denied` has too: who distrusts somebody does not vouch for them.
 * Writes over `rows`, which has room for everything that stays.
 */
export function mergeRows(rows: EdgeRows, denied?: StrengthRows): StrengthRows {
  const size = rows.starts.length - 1;
  const { targets, packed } = rows;
  const starts = new Int32Array(size + 1);
  const sums = new Float64Array(size);
  // The giver, plus 1, in whose row an account was met last.
  const met = new Int32Array(size);
  const refused = new Int32Array(denied === undefined ? 0 : size);
  let free = 0;
  for (let giver = 0; giver < size; giver++) {
    const row = giver + 1;
    const begin = free;
    starts[giver] = begin;
    if (denied !== undefined) {
      const end = denied.starts[row] as number;
      for (let place = denied.starts[giver] as number; place < end; place++)
        refused[denied.targets[place] as number] = row;
    }
    let repeated = false;
    let sum = 0;
    const end = rows.starts[row] as number;
    for (let place = rows.starts[giver] as number; place < end; place++) {
      const target = targets[place] as number;
      if (denied !== undefined && refused[target] === row) continue;
      if (met[target] === row) repeated = true;
      met[target] = row;
      const entry = packed[place] as number;
      targets[free] = target;
      packed[free++] = entry;
      sum += entry & STRENGTH_MASK;
    }
    if (repeated) {
      const merged = mergeRow(targets.slice(begin, free), packed.slice(begin, free));
      free = begin;
      sum = 0;
      for (const [target, strength] of merged) {
        targets[free] = target;
        packed[free++] = strength;
        sum += strength;
      }
    }
    sums[giver] = sum;
  }
  starts[size] = free;
  return { starts, targets: targets.subarray(0, free), strengths: packed.subarray(0, free), sums };
}
