import type { Constraint } from "../../compiler/r1cs.ts";
import type { ConstraintSystem } from "./constraint-system.ts";

/** A prover's part in a circuit: what he may assign freely, as far as the constraints let him. */
export interface Forger {
  /** The circuit as written, where each signal has a wire of its own. */
  readonly plain: ConstraintSystem;
  /** The circuit as compiled for use. */
  readonly compact: ConstraintSystem;
  /** Signals that no others determine, inputs and bits, in the order in which they are decided. */
  readonly free: readonly RegExp[];
  /** Parts of the plain circuit whose constraints cannot be followed one by one. */
  readonly gadgets: readonly Gadget[];
}

/** A part of a circuit that is computed as a whole, as an honest prover does: a forger gains nothing inside a hash. */
export interface Gadget {
  /** Wires that must be known first. */
  readonly inputs: readonly number[];
  /** Wires that follow. */
  compute(inputs: readonly bigint[]): Promise<WireValues>;
}

/** An assignment that follows from a forger's choices. */
export interface Forgery {
  /** The value of a signal. */
  valueOf(signal: string): bigint;
  /** Constraints of the compact system that it breaks. */
  readonly broken: readonly number[];
}

/**
 * The best attempt of a forger who wants some signals to have values of his choice.
 *
 * Free signals that he does not choose keep the value that constraints force upon them now, else the honest one; all
 * others follow. What is broken in the end cannot be mended by following the circuit, and a circuit that lacks the check
 * under test ends with nothing broken.
 *
 * @param honest What {@link honestChoices} gives for a valid witness.
 * @param chosen Values by signal.
 */
export async function forge(
  { plain, compact, gadgets }: Forger,
  honest: WireValues,
  chosen: Readonly<Record<string, bigint>>,
): Promise<Forgery> {
  const choices = Object.entries(chosen).map(([signal, value]) => [plain.wireOf(signal), value] as const);
  const wires = await follow(plain, gadgets, choices, honest);
  const projected = Array.from({ length: compact.wires }, () => 0n);
  projected[0] = 1n;
  for (const [signal, wire] of compact.signals) projected[wire] = wires[plain.signals.get(signal) ?? 0] ?? 0n;
  return { valueOf: (signal) => wires[plain.wireOf(signal)] ?? 0n, broken: compact.broken(projected) };
}

/** Wires of the plain system and their values. */
export type WireValues = readonly (readonly [wire: number, value: bigint])[];

/** What an honest prover assigns to the free signals, in their order, from a valid witness of the compact system. */
export async function honestChoices(
  { plain, compact, free, gadgets }: Forger,
  witness: readonly bigint[],
): Promise<WireValues> {
  const known = [...compact.signals].map(
    ([signal, wire]) => [plain.signals.get(signal) ?? 0, witness[wire] ?? 0n] as const,
  );
  const all = await follow(plain, gadgets, known, []);
  return free.flatMap((pattern) =>
    [...plain.names]
      .filter(([, names]) => names.some((name) => pattern.test(name)))
      .map(([wire]) => [wire, all[wire] ?? 0n] as const),
  );
}

/**
 * Gives every wire the value that constraints force, starting from known ones; where nothing more is forced, takes the
 * next of the usual values.
 */
async function follow(
  system: ConstraintSystem,
  gadgets: readonly Gadget[],
  known: WireValues,
  usual: WireValues,
): Promise<readonly (bigint | undefined)[]> {
  const values: (bigint | undefined)[] = new Array<bigint | undefined>(system.wires).fill(undefined);
  const unknown = system.constraints.map(() => 0);
  system.touching.forEach((list) => list.forEach((at) => (unknown[at] = (unknown[at] ?? 0) + 1)));
  const ready = unknown.flatMap((count, at) => (count === 1 ? [at] : []));

  const know = (wire: number, value: bigint): void => {
    if (values[wire] !== undefined) return;
    values[wire] = system.reduce(value);
    for (const at of system.touching[wire] ?? []) {
      unknown[at] = (unknown[at] ?? 0) - 1;
      if (unknown[at] === 1) ready.push(at);
    }
  };
  const propagate = (): void => {
    for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
      const constraint = system.constraints[at];
      if (constraint === undefined || unknown[at] !== 1) continue;
      const solved = solve(system, constraint, values);
      if (solved !== undefined) know(solved.wire, solved.value);
    }
  };

  const waiting = new Set(gadgets);
  const settle = async (): Promise<void> => {
    propagate();
    for (const gadget of waiting) {
      const inputs = gadget.inputs.map((wire) => values[wire]);
      if (inputs.some((value) => value === undefined)) continue;
      waiting.delete(gadget);
      for (const [wire, value] of await gadget.compute(inputs.map((value) => value ?? 0n))) know(wire, value);
      await settle();
      return;
    }
  };

  know(0, 1n);
  for (const [wire, value] of known) know(wire, value);
  await settle();
  for (const [wire, value] of usual) {
    if (values[wire] !== undefined) continue;
    know(wire, value);
    await settle();
  }
  return values;
}

/** The one unknown wire of a constraint, where it has exactly one value that fits. */
function solve(
  system: ConstraintSystem,
  { a, b, c }: Constraint,
  values: readonly (bigint | undefined)[],
): { wire: number; value: bigint } | undefined {
  let wire: number | undefined;
  // Each side is known + factor * unknown.
  const [left, right, product] = [a, b, c].map((combination) => {
    let known = 0n;
    let factor = 0n;
    for (const [at, coefficient] of combination) {
      const value = values[at];
      if (value === undefined) {
        wire = at;
        factor += coefficient;
      } else known += coefficient * value;
    }
    return { known: system.reduce(known), factor: system.reduce(factor) };
  }) as [Side, Side, Side];
  if (wire === undefined || left.factor * right.factor !== 0n) return undefined;
  const slope = system.reduce(left.factor * right.known + left.known * right.factor - product.factor);
  if (slope === 0n) return undefined;
  const rest = product.known - left.known * right.known;
  return { wire, value: system.reduce(rest * inverse(slope, system.prime)) };
}

interface Side {
  readonly known: bigint;
  readonly factor: bigint;
}

/** By Fermat: value^(prime - 2). */
function inverse(value: bigint, prime: bigint): bigint {
  let result = 1n;
  let power = value;
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * power) % prime;
    power = (power * power) % prime;
  }
  return result;
}
