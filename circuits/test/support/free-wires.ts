import type { Constraint } from "../../compiler/r1cs.ts";
import type { ConstraintSystem } from "./constraint-system.ts";

/**
 * Changes every wire of a valid witness, one at a time and to several values each.
 *
 * @returns The changes that no constraint notices, as text: every one is something a prover may choose.
 */
export function findFreeWires(system: ConstraintSystem, honest: readonly bigint[]): readonly string[] {
  // What each side of each constraint comes to, so that a change costs two multiplications.
  const sides = system.constraints.map(
    ({ a, b, c }) =>
      [system.evaluate(a, honest), system.evaluate(b, honest), system.evaluate(c, honest)] as const,
  );
  const notices = (at: number, wire: number, change: bigint): boolean => {
    const constraint = system.constraints[at];
    const values = sides[at];
    if (constraint === undefined || values === undefined) return false;
    const moved = (side: Constraint[keyof Constraint]): bigint =>
      side.reduce((sum, [other, factor]) => (other === wire ? sum + factor * change : sum), 0n);
    const [a, b, c] = values;
    return (
      system.reduce((a + moved(constraint.a)) * (b + moved(constraint.b)) - c - moved(constraint.c)) !== 0n
    );
  };

  const free: string[] = [];
  // Wire 0 is the constant 1, which the verifier itself sets.
  for (let wire = 1; wire < system.wires; wire++) {
    const value = honest[wire] ?? 0n;
    for (const forged of alternatives(value)) {
      const change = system.reduce(forged - value);
      if (change === 0n || (system.touching[wire] ?? []).some((at) => notices(at, wire, change))) continue;
      free.push(`${system.names.get(wire)?.join(" = ") ?? `wire ${wire}`}: ${value} -> ${forged}`);
    }
  }
  return free;
}

/** Its neighbours, its negative, the other bit, zero, and something far away. */
function alternatives(value: bigint): readonly bigint[] {
  return [value + 1n, value - 1n, -value, 1n - value, 0n, value * 7n + 0x9e3779b97f4a7c15n];
}
