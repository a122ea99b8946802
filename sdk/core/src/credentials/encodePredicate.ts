import { InvalidPredicateError } from "../errors/credential.ts";
import type { Predicate } from "../types/Credential.ts";
import { assertUint } from "../utils/assertUint.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { MAX_ELEMENT, MAX_UINT64 } from "./claimLimits.ts";
import { OPERATOR_CODES, SET_SIZE, SLOT_CODES } from "./predicateCodes.ts";

/** A predicate as rules and proofs take it. */
export type EncodedPredicate = {
  /** Operator + 256 · slot. */
  readonly predicate: bigint;
  /** What the slot is compared with. */
  readonly bound: bigint;
  /** The 16 elements that the bound is the hash of; zeros where the operator takes no set. */
  readonly set: readonly bigint[];
};

/**
 * Writes a predicate as the contract stores it and the circuit takes it. A set of fewer than 16 repeats its last element.
 *
 * @throws InvalidPredicateError when a range ends before it begins, a set has not 1 to 16 elements, or there is no such
 * operator or slot.
 * @throws ValueOutOfRangeError when a bound does not fit: 64 bits where size is compared, else a field element.
 * @example
 * const { predicate, bound } = encodePredicate({ operator: "less", slot: "indexDataB", bound: 20081121n });
 */
export function encodePredicate(asked: Predicate): EncodedPredicate {
  const [operator, slot] = [OPERATOR_CODES[asked.operator], SLOT_CODES[asked.slot]] as [bigint?, bigint?];
  if (operator === undefined || slot === undefined) {
    throw new InvalidPredicateError(`there is no predicate "${asked.operator}" of "${asked.slot}"`);
  }
  const { bound, set = Array<bigint>(SET_SIZE).fill(0n) } = boundOf(asked);
  return { predicate: operator + 256n * slot, bound, set };
}

function boundOf(asked: Predicate): { bound: bigint; set?: readonly bigint[] } {
  switch (asked.operator) {
    case "equal":
    case "notEqual":
      assertUint("bound", asked.bound, MAX_ELEMENT);
      return { bound: asked.bound };
    case "less":
    case "greater":
      assertUint("bound", asked.bound, MAX_UINT64);
      return { bound: asked.bound };
    case "between":
      return { bound: rangeOf(asked.low, asked.high) };
    case "inSet":
    case "notInSet": {
      const set = fillSet(asked.set);
      return { bound: poseidon(set), set };
    }
  }
}

function rangeOf(low: bigint, high: bigint): bigint {
  assertUint("low", low, MAX_UINT64);
  assertUint("high", high, MAX_UINT64);
  if (low > high) throw new InvalidPredicateError(`the range from ${low} to ${high} is empty`);
  return low + (high << 64n);
}

/**
 * A set of 16 elements.
 * @throws InvalidPredicateError, ValueOutOfRangeError
 */
function fillSet(elements: readonly bigint[]): readonly bigint[] {
  const last = elements.at(-1);
  if (last === undefined || elements.length > SET_SIZE) {
    throw new InvalidPredicateError(`a set has 1 to ${SET_SIZE} elements, this one has ${elements.length}`);
  }
  elements.forEach((element, index) => assertUint(`set[${index}]`, element, MAX_ELEMENT));
  return [...elements, ...Array<bigint>(SET_SIZE - elements.length).fill(last)];
}
