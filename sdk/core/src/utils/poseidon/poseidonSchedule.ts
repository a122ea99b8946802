import { FIELD_ORDER as P } from "../field.ts";
import { apply, invert, multiply, power, transpose, type Matrix, type Vector } from "./matrix.ts";
import { poseidonParameters } from "./poseidonParameters.ts";

/** A full round: constants, S-box on every element, mixing. */
export type FullRound = { readonly constants: Vector; readonly matrix: Matrix };

/**
 * A partial round in sparse form: one constant, S-box on the first element, then first' = corner · first + row · rest
 * and rest' = rest + column · first.
 */
export type PartialRound = {
  readonly constant: bigint;
  readonly corner: bigint;
  readonly row: Vector;
  readonly column: Vector;
};

/** The rounds of a permutation, rewritten so that partial rounds cost 2 · width products instead of width². */
export type PoseidonSchedule = {
  readonly first: readonly FullRound[];
  readonly partial: readonly PartialRound[];
  readonly last: readonly FullRound[];
};

/**
 * Rewrites the rounds of Poseidon for a width (paper, appendix B); the function computed stays the same.
 *
 * The S-box of a partial round leaves all but the first element alone, so what touches only those can change places
 * with it. Constants of the rest move forward to the next round. Of the mixing matrix [[m, v], [w, N]] the part
 * diag(1, N) moves back to the round before, where it adds to that round's own: k rounds from the end of the partial
 * ones [[m, v · N⁻ᵏ], [Nᵏ⁻¹ · w, 1]] is left, and the last full round before them takes in all of it.
 */
export function poseidonSchedule(width: number): PoseidonSchedule {
  const { fullRounds, partialRounds, constants, matrix } = poseidonParameters(width);
  const half = fullRounds / 2;
  const moved = moveConstants(constants.slice(half, half + partialRounds + 1), matrix);

  const corner = matrix[0]?.[0] as bigint;
  const block = matrix.slice(1).map((row) => row.slice(1));
  const inverseColumns = transpose(invert(block));
  let row = (matrix[0] as Vector).slice(1);
  let column: Vector = matrix.slice(1).map((line) => line[0] as bigint);
  const partial: PartialRound[] = [];
  for (let round = partialRounds - 1; round >= 0; round--) {
    row = apply(inverseColumns, row);
    partial.unshift({ constant: moved.constants[round] as bigint, corner, row, column });
    column = apply(block, column);
  }

  const full = (given: readonly Vector[]): FullRound[] => given.map((line) => ({ constants: line, matrix }));
  const first = full(constants.slice(0, half));
  const entry = [matrix[0] as Vector, ...multiply(power(block, partialRounds), matrix.slice(1))];
  first[half - 1] = { constants: constants[half - 1] as Vector, matrix: entry };
  const last = full([moved.rest, ...constants.slice(half + partialRounds + 1)]);
  return { first, partial, last };
}

/** Leaves each partial round the constant of its first element, and gives the rest to the full round that follows. */
function moveConstants(rounds: readonly Vector[], matrix: Matrix): { constants: bigint[]; rest: bigint[] } {
  const constants: bigint[] = [];
  let carried = matrix.map(() => 0n);
  for (const round of rounds.slice(0, -1)) {
    const sum = round.map((constant, index) => (constant + (carried[index] as bigint)) % P);
    constants.push(sum[0] as bigint);
    carried = apply(matrix, [0n, ...sum.slice(1)]);
  }
  const rest = (rounds.at(-1) as Vector).map(
    (constant, index) => (constant + (carried[index] as bigint)) % P,
  );
  return { constants, rest };
}
