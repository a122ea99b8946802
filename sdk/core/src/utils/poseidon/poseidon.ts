import { FIELD_ORDER as P } from "../field.ts";
import { apply } from "./matrix.ts";
import { poseidonSchedule, type FullRound, type PoseidonSchedule } from "./poseidonSchedule.ts";

/** Filled on demand: whoever hashes nothing computes nothing. */
const schedules = new Map<number, PoseidonSchedule>();

/**
 * The Poseidon hash of 1 to 16 field elements, as in circomlib.
 * @param inputs Non-negative; read modulo the field's order.
 * @throws ValueOutOfRangeError for none or more than 16.
 */
export function poseidon(inputs: readonly bigint[]): bigint {
  const { first, partial, last } = scheduleOf(inputs.length + 1);
  const state = fullRounds([0n, ...inputs], first);
  let head = state[0] as bigint;
  const rest = state.slice(1);
  for (const { constant, corner, row, column } of partial) {
    const raised = fifth(head + constant);
    let sum = raised * corner;
    // Products and rests stay unreduced until a full round: each step adds less than P², so that 520 bits hold them.
    for (let index = 0; index < rest.length; index++) {
      const element = rest[index] as bigint;
      sum += element * (row[index] as bigint);
      rest[index] = element + raised * (column[index] as bigint);
    }
    head = sum % P;
  }
  return fullRounds([head, ...rest.map((element) => element % P)], last)[0] as bigint;
}

function fullRounds(start: readonly bigint[], rounds: readonly FullRound[]): readonly bigint[] {
  return rounds.reduce(
    (state, { constants, matrix }) =>
      apply(
        matrix,
        state.map((element, index) => fifth(element + (constants[index] as bigint))),
      ),
    start,
  );
}

function fifth(element: bigint): bigint {
  const square = (element * element) % P;
  return (((square * square) % P) * element) % P;
}

function scheduleOf(width: number): PoseidonSchedule {
  const known = schedules.get(width);
  if (known !== undefined) return known;
  const schedule = poseidonSchedule(width);
  schedules.set(width, schedule);
  return schedule;
}
