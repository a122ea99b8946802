import { assertInteger } from "../assertInteger.ts";
import { FIELD_ORDER as P } from "../field.ts";
import { modInverse } from "../modInverse.ts";
import { grain } from "./grain.ts";

/** What a permutation of a given width works with. */
export type PoseidonParameters = {
  readonly fullRounds: number;
  readonly partialRounds: number;
  /** One row of constants a round. */
  readonly constants: readonly (readonly bigint[])[];
  /** Rows of the mixing matrix. */
  readonly matrix: readonly (readonly bigint[])[];
};

const FULL_ROUNDS = 8;
/**
 * For widths 2 to 17, as circomlib takes them: the paper's numbers for 128 bits of security, rounded up to a multiple
 * of the width.
 */
const PARTIAL_ROUNDS = [56, 57, 56, 60, 60, 63, 64, 63, 60, 66, 60, 65, 70, 60, 64, 68];

/**
 * Draws the parameters for a width. They are a function of the width alone, so they need not be shipped: those for
 * width 9 would weigh 25 kB and are computed in some milliseconds.
 *
 * @throws ValueOutOfRangeError for widths other than 2 to 17.
 */
export function poseidonParameters(width: number): PoseidonParameters {
  assertInteger("Poseidon width", width, { min: 2, max: PARTIAL_ROUNDS.length + 1 });
  const partialRounds = PARTIAL_ROUNDS[width - 2] as number;
  const draw = grain({ width, fullRounds: FULL_ROUNDS, partialRounds });
  const constants = Array.from({ length: FULL_ROUNDS + partialRounds }, () =>
    Array.from({ length: width }, () => drawBelow(draw)),
  );
  // A Cauchy matrix 1 / (x + y); for these widths the first draw has no repetition and no zero sum.
  const xs = Array.from({ length: width }, () => draw() % P);
  const ys = Array.from({ length: width }, () => draw() % P);
  const matrix = xs.map((x) => ys.map((y) => modInverse((x + y) % P)));
  return { fullRounds: FULL_ROUNDS, partialRounds, constants, matrix };
}

/** Numbers above the field are thrown away, so that all elements are equally likely. */
function drawBelow(draw: () => bigint): bigint {
  let drawn = draw();
  while (drawn >= P) drawn = draw();
  return drawn;
}
