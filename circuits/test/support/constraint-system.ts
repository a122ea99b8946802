import { readR1cs, readSymbols, type Constraint, type LinearCombination } from "../../compiler/r1cs.ts";

/** A constraint system that can be asked whether any assignment of wires, honest or not, satisfies it. */
export interface ConstraintSystem {
  readonly prime: bigint;
  readonly wires: number;
  readonly constraints: readonly Constraint[];
  /** Names of the signals that a wire carries, without the numbers that the compiler gives anonymous components. */
  readonly names: ReadonlyMap<number, readonly string[]>;
  /** Which constraints mention each wire. */
  readonly touching: readonly (readonly number[])[];
  /** Wires by the full names of signals. */
  readonly signals: ReadonlyMap<string, number>;
  /** The wire of a signal, as in `names`; throws where no wire, or several, carry it. */
  wireOf(signal: string): number;
  /** A value of the field for any integer. */
  reduce(value: bigint): bigint;
  evaluate(combination: LinearCombination, wires: readonly bigint[]): bigint;
  /** Indices of the constraints that an assignment breaks. */
  broken(wires: readonly bigint[]): readonly number[];
}

/** Reads a compiled circuit's constraints and names. */
export function loadConstraintSystem(paths: {
  readonly r1cs: string;
  readonly sym: string;
}): ConstraintSystem {
  const { header, constraints } = readR1cs(paths.r1cs);
  const symbols = [...readSymbols(paths.sym)];
  const signals = new Map(symbols.flatMap(([wire, full]) => full.map((signal) => [signal, wire] as const)));
  const names = new Map(symbols.map(([wire, full]) => [wire, full.map(withoutNumbers)] as const));
  const wires = new Map<string, number | "several">();
  for (const [wire, short] of names) {
    for (const signal of short) wires.set(signal, wires.has(signal) ? "several" : wire);
  }
  const { prime } = header;

  const reduce = (value: bigint): bigint => {
    const rest = value % prime;
    return rest < 0n ? rest + prime : rest;
  };
  const evaluate = (combination: LinearCombination, values: readonly bigint[]): bigint =>
    reduce(combination.reduce((sum, [wire, factor]) => sum + factor * (values[wire] ?? 0n), 0n));
  const holds = ({ a, b, c }: Constraint, values: readonly bigint[]): boolean =>
    reduce(evaluate(a, values) * evaluate(b, values) - evaluate(c, values)) === 0n;

  return {
    prime,
    wires: header.wires,
    constraints,
    names,
    touching: indexByWire(constraints, header.wires),
    signals,
    wireOf: (signal) => {
      const wire = wires.get(signal);
      if (typeof wire !== "number") throw new Error(`${wire ?? "No"} wires carry ${signal}.`);
      return wire;
    },
    reduce,
    evaluate,
    broken: (values) =>
      constraints.flatMap((constraint, index) => (holds(constraint, values) ? [] : [index])),
  };
}

/** `main.BadgeMask_62_3296.held[0]` is `main.BadgeMask.held[0]`. */
function withoutNumbers(signal: string): string {
  return signal.replaceAll(/_\d+_\d+(?=[.[])/g, "");
}

function indexByWire(constraints: readonly Constraint[], wires: number): number[][] {
  const index = Array.from({ length: wires }, () => new Set<number>());
  constraints.forEach(({ a, b, c }, at) => {
    for (const combination of [a, b, c]) for (const [wire] of combination) index[wire]?.add(at);
  });
  return index.map((set) => [...set]);
}
