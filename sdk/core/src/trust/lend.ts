import type { PairRows } from "./readTrustEdges.ts";

/**
 * What each account is lent, in 2^-20 of a unit, when everybody lends out of `given` as `rows` say. Writes to `sums`.
 * Nothing is rounded: given · share adds up to at most 2^31 · 2^20 = 2^51 in all, so every partial sum is an integer
 * that a double holds, and their order is of no matter.
 */
export function lend({ starts, pairs }: PairRows, given: Float64Array, sums: Float64Array): void {
  sums.fill(0);
  for (let giver = 0; giver < given.length; giver++) {
    const units = given[giver] as number;
    if (units === 0) continue;
    const end = 2 * (starts[giver + 1] as number);
    for (let at = 2 * (starts[giver] as number); at < end; at += 2) {
      const account = pairs[at] as number;
      sums[account] = (sums[account] as number) + units * (pairs[at + 1] as number);
    }
  }
}
