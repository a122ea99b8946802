import { STRENGTH_MASK } from "./decayedStrength.ts";
import { mergeRow } from "./mergeRow.ts";
import type { PairRows } from "./readTrustEdges.ts";

/** Each account once in a row, with the strength of what is said of it; and the sum of each row. */
export type StrengthRows = PairRows & {
  /** Below 2^48, as a row has at most 2^22 places of less than 2^26. */
  readonly sums: Float64Array;
};

/**
 * Merges what one account says of another several times, and leaves out those whom `denied` has too: who distrusts
 * somebody does not vouch for them. Writes over `rows`, which has room for everything that stays.
 */
export function mergeRows(rows: PairRows, denied?: PairRows): StrengthRows {
  const size = rows.starts.length - 1;
  const { pairs } = rows;
  const starts = new Int32Array(size + 1);
  const sums = new Float64Array(size);
  // The giver, plus 1, in whose row an account was met last.
  const met = new Int32Array(size);
  const refused = new Int32Array(size);
  let free = 0;
  for (let giver = 0; giver < size; giver++) {
    const row = giver + 1;
    const begin = free;
    starts[giver] = begin / 2;
    if (denied !== undefined) mark(refused, denied, giver);
    let repeated = false;
    let sum = 0;
    const end = 2 * (rows.starts[row] as number);
    for (let at = 2 * (rows.starts[giver] as number); at < end; at += 2) {
      const account = pairs[at] as number;
      const said = pairs[at + 1] as number;
      if (refused[account] === row) continue;
      if (met[account] === row) repeated = true;
      met[account] = row;
      pairs[free] = account;
      pairs[free + 1] = said;
      free += 2;
      sum += said & STRENGTH_MASK;
    }
    if (repeated) {
      const merged = mergeRow(pairs.subarray(begin, free));
      pairs.set(merged, begin);
      free = begin + merged.length;
      sum = 0;
      for (let at = 1; at < merged.length; at += 2) sum += merged[at] as number;
    }
    sums[giver] = sum;
  }
  starts[size] = free / 2;
  return { starts, pairs: pairs.subarray(0, free), sums };
}

function mark(refused: Int32Array, { starts, pairs }: PairRows, giver: number): void {
  const end = 2 * (starts[giver + 1] as number);
  for (let at = 2 * (starts[giver] as number); at < end; at += 2) refused[pairs[at] as number] = giver + 1;
}
