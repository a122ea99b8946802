import { multiplyPoint, SUBGROUP_ORDER } from "../../identity/babyJubJub.ts";
import { FIELD_ORDER as P } from "../../utils/field.ts";
import { modInverse } from "../../utils/modInverse.ts";
import { checkSignalKey } from "./checkSignalKey.ts";
import type { CurvePoint } from "../../types/CurvePoint.ts";

/** 8 · INVERSE_OF_EIGHT ≡ 1 modulo the order, which is 1 modulo 8. */
const INVERSE_OF_EIGHT = (7n * SUBGROUP_ORDER + 1n) / 8n;

/**
 * An eighth of a key, in Montgomery form, as the circuit takes it: eight times any point of the curve is in the subgroup,
 * so that the circuit need not check that the key is.
 *
 * @throws InvalidSignalKeyError when the key is none that signals can be made to.
 * @example
 * const [u, v] = eighthOf(otherKey);
 */
export function eighthOf(key: CurvePoint): CurvePoint {
  checkSignalKey(key);
  // In the subgroup, and not the identity: neither x nor 1 - y is 0.
  const [x, y] = multiplyPoint(key, INVERSE_OF_EIGHT);
  const u = ((1n + y) * modInverse((1n - y + P) % P)) % P;
  return [u, (u * modInverse(x)) % P];
}
