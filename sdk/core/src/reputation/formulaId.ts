import { keccak256, stringToBytes, type Hex } from "viem";

import type { Formula } from "../types/Formula.ts";
import { canonicalJson } from "./canonicalJson.ts";

/**
 * The name under which a formula is registered on-chain: keccak256 of its canonical JSON in UTF-8.
 * @throws CanonicalJsonError when the formula holds anything but safe integers, strings, arrays and objects.
 * @example
 * const isFirst = formulaId(formulaV1) === reputation.formulaId;
 */
export function formulaId(formula: Formula): Hex {
  return keccak256(stringToBytes(canonicalJson(formula)));
}
