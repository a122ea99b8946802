import type { ShareRows } from "./buildTrustGraph.ts";

/**
 * What each account is lent, in 2^-20 of a unit, when everybody lends out of `given` as `rows` say. Writes to `sums`.
 * Nothing is rounded: given · share adds up to at most 2^32 · 2^20 = 2^52 in all, so every partial sum is an integer
 * that a double holds, and their order is of no matter.
 */
export function lend({ starts, targets, shares }: ShareRows, given: Float64Array, sums: Float64Array): void {
  sums.fill(0);
  const size = given.length;
  let place = 0;
  for (let giver = 0; giver < size; giver++) {
    const end = starts[giver + 1] as number;
    const units = given[giver] as number;
    if (units === 0) {
      place = end;
      continue;
    }
    for (; place < end; place++) {
      const target = targets[place] as number;
      sums[target] = (sums[target] as number) + units * (shares[place] as number);
    }
  }
}
