import type { Components } from "../types/Components.ts";
import { assertUint } from "../utils/assertUint.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { unpackComponents } from "./unpackComponents.ts";

const MAX_STATEMENT = (1n << 168n) - 1n;

/** What a statement holds. */
export type Statement = {
  /** Basis points. */
  readonly weights: Components;
  /** Least sum of weight times component: a score times 10,000. */
  readonly threshold: number;
  /** Least value of each component; 0 where none is asked. */
  readonly minima: Components;
};

/**
 * Reads what {@link packStatement} wrote.
 * @throws ValueOutOfRangeError when it is negative or wider than 168 bits.
 * @example
 * const { weights, minima } = unpackStatement(packStatement({ formula: formulaV1, tier: 2 }));
 */
export function unpackStatement(statement: bigint): Statement {
  assertUint("statement", statement, MAX_STATEMENT);
  return {
    weights: mapComponents((_, index) => Number((statement >> BigInt(14 * index)) & 0x3fffn)),
    threshold: Number((statement >> 84n) & 0xffffffn),
    minima: unpackComponents(statement >> 108n),
  };
}
