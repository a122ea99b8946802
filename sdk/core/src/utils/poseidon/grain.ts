const SIZE = 80;
const TAPS = [62, 51, 38, 23, 13, 0];

/** What Poseidon's parameters are drawn for: a prime field (1), the S-box x^5 (0), 254 bits, and these figures. */
export type GrainSeed = {
  readonly width: number;
  readonly fullRounds: number;
  readonly partialRounds: number;
};

/**
 * The bit stream of the Grain register in self-shrinking mode, as the Poseidon paper (appendix E) sets it up: of each
 * pair of bits the second is given out where the first is 1.
 *
 * @returns A function that reads the next 254 bits as a number, most significant first.
 */
export function grain({ width, fullRounds, partialRounds }: GrainSeed): () => bigint {
  const bits = (value: number, count: number): string => value.toString(2).padStart(count, "0");
  const seed =
    bits(1, 2) +
    bits(0, 4) +
    bits(254, 12) +
    bits(width, 12) +
    bits(fullRounds, 10) +
    bits(partialRounds, 10);
  const register = Uint8Array.from(seed.padEnd(SIZE, "1"), Number);
  // The register is a ring: its oldest bit is at `oldest` and gives way to the new one.
  let oldest = 0;
  const step = (): number => {
    let bit = 0;
    for (const tap of TAPS) bit ^= register[(oldest + tap) % SIZE] as number;
    register[oldest] = bit;
    oldest = (oldest + 1) % SIZE;
    return bit;
  };
  for (let round = 0; round < 2 * SIZE; round++) step();
  return () => {
    let text = "0b";
    while (text.length < 256) {
      const chosen = step() === 1;
      const bit = step();
      if (chosen) text += bit;
    }
    return BigInt(text);
  };
}
