/** The dot product with the vector searched for, and the squared length, of one vector. Both at most 6,000,000. */
export type Cosine = { readonly dot: number; readonly norm: number };

/** 2^24, above every squared length of six components. */
const WORD = 16_777_216;

/**
 * Compares the cosines of two vectors with a third: positive when the first is greater. Exact: cosines are ratios of a
 * dot product and a root, so dot² · norm of one is compared with that of the other, in two words of 24 bits and up, each
 * product below 2^53.
 */
export function compareCosines(one: Cosine, other: Cosine): number {
  const [mine, theirs] = [one.dot * one.dot, other.dot * other.dot];
  const [mineHigh, theirsHigh] = [Math.floor(mine / WORD), Math.floor(theirs / WORD)];
  const mineLow = (mine - mineHigh * WORD) * other.norm;
  const theirsLow = (theirs - theirsHigh * WORD) * one.norm;
  const [mineCarry, theirsCarry] = [Math.floor(mineLow / WORD), Math.floor(theirsLow / WORD)];
  const high = mineHigh * other.norm + mineCarry - (theirsHigh * one.norm + theirsCarry);
  return high === 0 ? mineLow - mineCarry * WORD - (theirsLow - theirsCarry * WORD) : high;
}
