import { InvalidFormulaError } from "../errors/reputation.ts";
import type { Table } from "../types/Formula.ts";
import { WHOLE } from "../utils/units.ts";

/** Times the greatest output of a component it stays below 2^53. */
export const MAX_INPUT = 9_000_000_000_000;

/** An object with no other keys than those named: an unknown one would change the id and nothing else. */
export function record(
  path: string,
  value: unknown,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw broken(path, "must be an object");
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw broken(path === "formula" ? unknown : `${path}.${unknown}`, "is not known");
  return value as Record<string, unknown>;
}

export function list(path: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw broken(path, "must be a list");
  return value as unknown[];
}

export function integer(path: string, value: unknown, min: number, max: number): number {
  const number = value as number;
  if (!Number.isSafeInteger(number) || number < min || number > max) {
    throw broken(path, `must be an integer from ${min} to ${max}`);
  }
  return number;
}

/** Integers from `min` to `max`, each above the one before. */
export function risingIntegers(
  path: string,
  value: unknown,
  [min, max]: readonly [number, number],
): number[] {
  const values = list(path, value).map((item, index) => integer(`${path}[${index}]`, item, min, max));
  values.forEach((item, index) => mustRise(`${path}[${index}]`, item, values[index - 1]));
  return values;
}

function mustRise(path: string, value: number, before = -1): void {
  if (value <= before) throw broken(path, `must be above ${before}`);
}

/** One integer from `min` to `max` under each of the keys, and no other key. */
export function integers<Key extends string>(
  path: string,
  value: unknown,
  keys: readonly Key[],
  [min, max]: readonly [number, number],
): Readonly<Record<Key, number>> {
  const given = record(path, value, keys);
  const entries = keys.map((key) => [key, integer(`${path}.${key}`, given[key], min, max)]);
  return Object.fromEntries(entries) as Record<Key, number>;
}

/** Basis points from `min` under each of the keys, which add up to a whole. */
export function shares<Key extends string>(
  path: string,
  value: unknown,
  keys: readonly Key[],
  min = 0,
): Readonly<Record<Key, number>> {
  const parsed = integers(path, value, keys, [min, WHOLE]);
  mustAddUp(path, Object.values(parsed));
  return parsed;
}

/** Points that start at input 0, whose inputs rise strictly and whose outputs never turn. */
export function table(
  path: string,
  value: unknown,
  { inputs, outputs, falls = false }: { inputs: number; outputs: number; falls?: boolean },
): Table {
  let before: readonly [number, number] | undefined;
  const points = list(path, value).map((item, index): readonly [number, number] => {
    const at = `${path}[${index}]`;
    const point = list(at, item);
    if (point.length !== 2) throw broken(at, "must be a pair [input, output]");
    const input = integer(`${at}[0]`, point[0], 0, inputs);
    const output = integer(`${at}[1]`, point[1], 0, outputs);
    if (before !== undefined) {
      mustRise(`${at}[0]`, input, before[0]);
      if (output !== before[1] && output < before[1] !== falls) {
        throw broken(`${at}[1]`, `must be at ${falls ? "most" : "least"} ${before[1]}`);
      }
    }
    before = [input, output];
    return before;
  });
  if (points[0]?.[0] !== 0) throw broken(path, "must start at input 0");
  return points;
}

export function mustAddUp(path: string, parts: readonly number[]): void {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum !== WHOLE) throw broken(path, `must add up to ${WHOLE} and add up to ${sum}`);
}

export function broken(field: string, rule: string): InvalidFormulaError {
  return new InvalidFormulaError({ field, rule });
}
