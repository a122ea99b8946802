import { InvalidPrivateKeyError } from "../errors/identity.ts";
import { multiplyBase8 } from "../identity/babyJubJub.ts";
import { secretScalar } from "../identity/secretScalar.ts";
import type { CurvePoint } from "../types/CurvePoint.ts";

/**
 * The public key of an issuer's private key, equal to that of circomlibjs and iden3.
 *
 * @param privateKey 32 random bytes, used for nothing else.
 * @throws InvalidPrivateKeyError when it is not 32 bytes.
 * @example
 * const [x, y] = issuerKeyOf(privateKey);
 */
export function issuerKeyOf(privateKey: Uint8Array): CurvePoint {
  if (privateKey.length !== 32)
    throw new InvalidPrivateKeyError({ length: privateKey.length, owner: "issuer" });
  return multiplyBase8(secretScalar(privateKey));
}
