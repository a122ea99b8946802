import { InvalidPredicateError } from "../errors/credential.ts";
import { claimSlotNames, type Predicate } from "../types/Credential.ts";
import { encodePredicate, type EncodedPredicate } from "./encodePredicate.ts";
import { OPERATOR_CODES, SLOT_CODES } from "./predicateCodes.ts";

const OPERATORS = Object.keys(OPERATOR_CODES) as readonly Predicate["operator"][];

/**
 * Reads a rule's predicate.
 *
 * @param encoded.set The set that the bound is the hash of, 1 to 16 elements, from whoever made the rule; needed for
 * `inSet` and `notInSet` alone.
 * @throws InvalidPredicateError when there is no such predicate, its range is empty, or the set is missing or another one.
 * @throws ValueOutOfRangeError when the bound does not fit.
 * @example
 * const asked = decodePredicate(rule); // { operator: "less", slot: "indexDataB", bound: 20081121n }
 */
export function decodePredicate({
  predicate,
  bound,
  set,
}: Pick<EncodedPredicate, "predicate" | "bound"> & {
  readonly set?: readonly bigint[] | undefined;
}): Predicate {
  const operator = OPERATORS.find((name) => OPERATOR_CODES[name] === (predicate & 255n));
  const slot = claimSlotNames.find((name) => SLOT_CODES[name] === predicate >> 8n);
  if (operator === undefined || slot === undefined) {
    throw new InvalidPredicateError(`there is no predicate with number ${predicate}`);
  }
  if (operator === "between") {
    return checked({ operator, slot, low: BigInt.asUintN(64, bound), high: bound >> 64n }, bound);
  }
  if (operator !== "inSet" && operator !== "notInSet") return checked({ operator, slot, bound }, bound);
  if (set === undefined) throw new InvalidPredicateError("the set is not known; the rule's maker has it");
  return checked({ operator, slot, set }, bound);
}

/** Lets pass what can be written again, and is then the same. */
function checked(asked: Predicate, bound: bigint): Predicate {
  if (encodePredicate(asked).bound !== bound) {
    throw new InvalidPredicateError("the set, in this order, is not the rule's");
  }
  return asked;
}
