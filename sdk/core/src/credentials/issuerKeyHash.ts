import type { CurvePoint } from "../types/CurvePoint.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";

/**
 * The hash by which rules and proofs name an issuer's key: Poseidon of its two coordinates.
 * @example
 * const hash = issuerKeyHash(issuerKeyOf(privateKey));
 */
export function issuerKeyHash(issuerKey: CurvePoint): bigint {
  return poseidon(issuerKey);
}
