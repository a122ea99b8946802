import type { Table } from "../types/Formula.ts";

/**
 * Reads a table at `input`, going straight from point to point and rounding down. Below the first point the first
 * value holds, above the last point the last.
 *
 * Exact: inputs of a parsed formula are at most 9e12 and outputs at most 1000, so every product stays below 2^53.
 * @param input A non-negative integer.
 * @returns An integer from 0 to 1000.
 */
export function piecewiseLinear(table: Table, input: number): number {
  let [fromInput, fromOutput] = table[0] ?? [0, 0];
  if (input <= fromInput) return fromOutput;
  for (const [toInput, toOutput] of table) {
    if (input < toInput) {
      const rise = (input - fromInput) * (toOutput - fromOutput);
      return fromOutput + Math.floor(rise / (toInput - fromInput));
    }
    [fromInput, fromOutput] = [toInput, toOutput];
  }
  return fromOutput;
}
