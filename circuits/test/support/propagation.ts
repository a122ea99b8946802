import { inverse } from "../babyjubjub.ts";
import type { Constraint, LinearCombination } from "../../compiler/r1cs.ts";
import type { ConstraintSystem } from "./constraint-system.ts";
import { LinearBasis, type LinearRow } from "./linear-basis.ts";

/** How far given wires decide the others. */
export interface Propagation {
  /** Wires for which no rule was found: by them more than one witness may exist, or the rules are too few. */
  readonly undecided: readonly number[];
  /** Wires that are quotients, decided only if their divisor is not 0, with the constraint that defines each. */
  readonly quotients: readonly (readonly [wire: number, constraint: number])[];
}

/**
 * Follows which wires have one possible value once others are given, whatever the values are: no witness is looked at, so
 * that what is decided is so for all inputs.
 *
 * Rules: linear equations with constant coefficients are solved together; a wire with w * (w - 1) = 0 is a bit, and so are
 * products of bits and what w * (1 - bit - w) = 0 leaves; bits that add up to a decided number, at different powers of two
 * below the field's order, are decided; so is a factor whose product with a decided one is a constant other than 0. When
 * these find nothing more, one wire is taken to be the quotient of decided ones, and noted.
 */
export function propagate(system: ConstraintSystem, given: Iterable<number>): Propagation {
  const known = new Set<number>([0]);
  const bits = new Set<number>();
  const quotients: [number, number][] = [];
  const basis = new LinearBasis(system.prime, inverse);
  const linear = new Set<number>();
  const queue = new Set(system.constraints.keys());
  const waiting = new Set<number>();

  const decide = (wire: number): void => {
    const stack = [wire];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (known.has(next)) continue;
      known.add(next);
      for (const at of system.touching[next] ?? []) queue.add(at);
      stack.push(...basis.remove(next));
    }
  };
  const isBit = (wire: number): void => {
    if (bits.has(wire)) return;
    bits.add(wire);
    for (const at of system.touching[wire] ?? []) queue.add(at);
  };
  const open = (side: LinearCombination): readonly number[] =>
    side.map(([wire]) => wire).filter((wire) => !known.has(wire));

  /** What is linear with constant coefficients: `undefined` where a product of undecided wires is left. */
  const linearPart = ({ a, b, c }: Constraint): LinearRow | undefined => {
    const [openA, openB] = [open(a), open(b)];
    const row: LinearRow = new Map();
    const add = (side: LinearCombination, factor: bigint): void => {
      for (const [wire, value] of side) {
        if (known.has(wire)) continue;
        const sum = system.reduce((row.get(wire) ?? 0n) + value * factor);
        if (sum === 0n) row.delete(wire);
        else row.set(wire, sum);
      }
    };
    if (openA.length > 0 || openB.length > 0) {
      const scale = constantOf(a) ?? constantOf(b);
      if (scale === undefined) return undefined;
      add(constantOf(a) === undefined ? a : b, -scale);
    }
    add(c, 1n);
    return row;
  };

  /** The compiler leaves one bit of a number as the number less the others: digits all the same. */
  const decideChoice = ({ combination, value }: Choice): void => {
    const left = combination.filter(([wire]) => !known.has(wire));
    const [only, ...others] = combination;
    if (only !== undefined && others.length === 0 && only[1] === value) isBit(only[0]);
    if (left.length === 0 || !left.every(([wire]) => bits.has(wire))) return;
    const coefficients = [...left.map(([, coefficient]) => coefficient), system.reduce(-value)];
    if (areDigits(system, coefficients)) for (const [wire] of left) decide(wire);
  };

  for (const wire of given) decide(wire);
  for (;;) {
    for (const at of queue) {
      queue.delete(at);
      const constraint = system.constraints[at];
      if (constraint === undefined) continue;
      const product = productOfBits(system, constraint, bits);
      if (product !== undefined) isBit(product);
      for (const wire of equalToBits(system, constraint, bits)) isBit(wire);
      const choice = choiceIn(system, constraint, bits);
      if (choice !== undefined) decideChoice(choice);
      const row = linearPart(constraint);
      if (row !== undefined && row.size > 0) {
        const all = [...row.keys()];
        if (all.every((wire) => bits.has(wire)) && areDigits(system, [...row.values()])) all.forEach(decide);
        else if (!linear.has(at)) {
          linear.add(at);
          basis.add(row).forEach(decide);
        }
      } else if (row === undefined) {
        const quotient = quotientOf(constraint, known);
        if (quotient === undefined) continue;
        const divided = constantOf(constraint.c);
        if (divided !== undefined && divided !== 0n) decide(quotient);
        else waiting.add(at);
      }
    }
    const [at] = waiting;
    if (at === undefined) break;
    waiting.delete(at);
    const constraint = system.constraints[at];
    const wire = constraint === undefined ? undefined : quotientOf(constraint, known);
    if (wire === undefined) continue;
    quotients.push([wire, at]);
    decide(wire);
  }
  const undecided = Array.from({ length: system.wires }, (_, wire) => wire).filter(
    (wire) => !known.has(wire),
  );
  return { undecided, quotients };
}

/** The value of a combination of the constant 1 alone. */
function constantOf(side: LinearCombination): bigint | undefined {
  return side.every(([wire]) => wire === 0) ? side.reduce((sum, [, value]) => sum + value, 0n) : undefined;
}

/** The only undecided wire, where it is multiplied by something decided that may be 0. */
function quotientOf({ a, b, c }: Constraint, known: ReadonlySet<number>): number | undefined {
  const [inA, inB] = [a, b].map((side) => side.filter(([wire]) => !known.has(wire)));
  if (inA === undefined || inB === undefined || c.some(([wire]) => !known.has(wire))) return undefined;
  // A selector's product with what it selects is 0 because that is 0: no quotient.
  if (c.length === 0) return undefined;
  const [only, ...others] = inA.length === 0 ? inB : inB.length === 0 ? inA : [];
  return others.length === 0 ? only?.[0] : undefined;
}

/** What has two possible values, 0 and `value`: a combination that the constraint multiplies by itself less that value. */
interface Choice {
  readonly combination: LinearCombination;
  readonly value: bigint;
}

/** x * (x - value) = 0, or with value * bit or value - value * bit in its place, which leaves no more. */
function choiceIn(
  system: ConstraintSystem,
  { a, b, c }: Constraint,
  bits: ReadonlySet<number>,
): Choice | undefined {
  if (c.length > 0) return undefined;
  // The shorter side is the one without a constant.
  const sides = a.length <= b.length ? ([a, b] as const) : ([b, a] as const);
  for (const [one, other] of [sides, [sides[1], sides[0]] as const]) {
    const [shared] = one.filter(([wire]) => wire !== 0);
    const counterpart = other.find(([wire]) => wire === shared?.[0]);
    if (shared === undefined || counterpart === undefined) continue;
    // other = factor * one + rest
    const factor = system.reduce(counterpart[1] * inverse(shared[1]));
    const rest = new Map<number, bigint>(other);
    for (const [wire, value] of one) rest.set(wire, system.reduce((rest.get(wire) ?? 0n) - factor * value));
    const left = [...rest].filter(([, value]) => value !== 0n);
    const constant = rest.get(0) ?? 0n;
    // x * (bit - x) = 0
    const [bit, ...more] = left;
    if (bit !== undefined && more.length === 0 && bits.has(bit[0])) {
      return { combination: one, value: system.reduce(-bit[1] * inverse(factor)) };
    }
    const bare = left.every(
      ([wire, value]) => wire === 0 || (bits.has(wire) && system.reduce(value + constant) === 0n),
    );
    if (constant === 0n || !bare || left.length > 2) continue;
    return { combination: one, value: system.reduce(-constant * inverse(factor)) };
  }
  return undefined;
}

/** Wires that a linear constraint says to be equal to a bit, or to 1. */
function equalToBits(
  system: ConstraintSystem,
  { a, b, c }: Constraint,
  bits: ReadonlySet<number>,
): readonly number[] {
  const [first, second] = c;
  if (a.length > 0 || b.length > 0 || c.length !== 2 || first === undefined || second === undefined)
    return [];
  if (system.reduce(first[1] + second[1]) !== 0n) return [];
  const pair = [first[0], second[0]];
  return pair.some((wire) => wire === 0 || bits.has(wire)) ? pair.filter((wire) => wire !== 0) : [];
}

/** The wire that is a product of two bits. */
function productOfBits(
  system: ConstraintSystem,
  { a, b, c }: Constraint,
  bits: ReadonlySet<number>,
): number | undefined {
  const [first, second, product] = [a, b, c].map(([only, ...others]) =>
    others.length === 0 ? only : undefined,
  );
  if (first === undefined || second === undefined || product === undefined) return undefined;
  if (!bits.has(first[0]) || !bits.has(second[0])) return undefined;
  return system.reduce(first[1] * second[1] - product[1]) === 0n ? product[0] : undefined;
}

/**
 * Whether coefficients, but for one common factor, are different powers of two whose sum is below the field's order. A
 * negative one is that of the opposite bit.
 */
function areDigits(system: ConstraintSystem, coefficients: readonly bigint[]): boolean {
  return coefficients.some((unit) => {
    const scale = inverse(unit);
    const powers = coefficients
      .map((value) => system.reduce(value * scale))
      .map((value) => (2n * value < system.prime ? value : system.prime - value));
    const sum = powers.reduce((total, value) => total + value, 0n);
    const arePowers = powers.every((value) => (value & (value - 1n)) === 0n);
    return arePowers && new Set(powers).size === powers.length && sum < system.prime;
  });
}
