import { inverse } from "../babyjubjub.ts";
import type { LinearCombination } from "../../compiler/r1cs.ts";
import type { ConstraintSystem } from "./constraint-system.ts";

/** Small changes of wires that keep a constraint, by wire: they add up to 0. */
type Row = Map<number, bigint>;

/**
 * In how many independent ways a witness can be changed a little, several wires at a time, without a constraint noticing
 * in first order, while the given wires stay as they are.
 *
 * Where it is 0, no other witness lies near: what is wrong with a circuit that forgets a constraint is that there are
 * whole curves of them. (Witnesses apart from each other, as a bit and its opposite, are for forged witnesses to find.)
 *
 * @param fixed Wires that do not change: inputs.
 */
export function countFreedom(
  system: ConstraintSystem,
  witness: readonly bigint[],
  fixed: ReadonlySet<number>,
): number {
  const { rows, columns } = differentiate(system, witness, fixed);
  const buckets: (Set<number> | undefined)[] = [];
  const place = (at: number): void => {
    const size = rows[at]?.size ?? 0;
    (buckets[size] ??= new Set()).add(at);
  };
  const displace = (at: number): void => void buckets[rows[at]?.size ?? 0]?.delete(at);
  rows.forEach((_, at) => {
    place(at);
  });

  // Always the row that ties the fewest wires: elimination fills rows least that way.
  for (;;) {
    const bucket = buckets.find((set, size) => size > 0 && set !== undefined && set.size > 0);
    const [at] = bucket ?? [];
    if (at === undefined) break;
    const pivot = rows[at] ?? new Map<number, bigint>();
    displace(at);
    const wire = rarest(pivot, columns);
    const factor = inverse(pivot.get(wire) ?? 0n);
    for (const [other] of pivot) columns.get(other)?.delete(at);
    for (const other of columns.get(wire) ?? []) {
      const row = rows[other];
      if (row === undefined) continue;
      displace(other);
      const times = system.reduce((row.get(wire) ?? 0n) * factor);
      for (const [column, value] of pivot) subtract(system, row, other, column, times * value, columns);
      place(other);
    }
    columns.delete(wire);
    rows[at] = new Map();
  }
  return columns.size;
}

function subtract(
  system: ConstraintSystem,
  row: Row,
  at: number,
  column: number,
  amount: bigint,
  columns: Map<number, Set<number>>,
): void {
  const value = system.reduce((row.get(column) ?? 0n) - amount);
  if (value === 0n) {
    row.delete(column);
    columns.get(column)?.delete(at);
  } else {
    row.set(column, value);
    columns.get(column)?.add(at);
  }
}

function rarest(row: Row, columns: ReadonlyMap<number, ReadonlySet<number>>): number {
  let best = -1;
  let least = Infinity;
  for (const [wire] of row) {
    const count = columns.get(wire)?.size ?? 0;
    if (count < least) [best, least] = [wire, count];
  }
  return best;
}

/** a * b = c turns into b·da + a·db - dc = 0. */
function differentiate(
  system: ConstraintSystem,
  witness: readonly bigint[],
  fixed: ReadonlySet<number>,
): { rows: Row[]; columns: Map<number, Set<number>> } {
  const columns = new Map<number, Set<number>>();
  for (let wire = 1; wire < system.wires; wire++) if (!fixed.has(wire)) columns.set(wire, new Set());
  const rows = system.constraints.map(({ a, b, c }, at) => {
    const row: Row = new Map();
    const addTo = (side: LinearCombination, times: bigint): void => {
      for (const [wire, coefficient] of side) {
        if (columns.has(wire)) row.set(wire, system.reduce((row.get(wire) ?? 0n) + coefficient * times));
      }
    };
    addTo(a, system.evaluate(b, witness));
    addTo(b, system.evaluate(a, witness));
    addTo(c, -1n);
    for (const [wire, value] of row) {
      if (value === 0n) row.delete(wire);
      else columns.get(wire)?.add(at);
    }
    return row;
  });
  return { rows, columns };
}
