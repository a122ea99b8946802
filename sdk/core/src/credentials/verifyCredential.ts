import {
  addPoints,
  isOnCurve,
  multiplyBase8,
  multiplyPoint,
  SUBGROUP_ORDER,
} from "../identity/babyJubJub.ts";
import type { Credential } from "../types/Credential.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { hashClaim } from "./hashClaim.ts";

/**
 * Whether the key that a credential names signed its claim, as strictly as the circuit asks: S below the subgroup's
 * order, both points on the curve, the key not of small order, and no cofactor multiplied in. It says nothing of who has the
 * key, nor of expiry and revocation; see `checkCredential`.
 *
 * @throws ValueOutOfRangeError when a part of the claim does not fit; see `buildClaim`.
 * @example
 * const claim = buildClaim({ schema, subject: commitment, revocationNonce: 7n });
 * const isSigned = verifyCredential(issueCredential({ privateKey, claim })); // true
 */
export function verifyCredential({ claim, issuerKey, signatureR8, signatureS }: Credential): boolean {
  if (signatureS < 0n || signatureS >= SUBGROUP_ORDER || !isOnCurve(issuerKey) || !isOnCurve(signatureR8)) {
    return false;
  }
  const eightfold = multiplyPoint(issuerKey, 8n);
  if (eightfold[0] === 0n) return false;
  const { claimHash } = hashClaim(claim);
  const challenge = poseidon([...signatureR8, ...issuerKey, claimHash]);
  const [x, y] = addPoints(signatureR8, multiplyPoint(eightfold, challenge));
  const [left, right] = multiplyBase8(signatureS);
  return x === left && y === right;
}
