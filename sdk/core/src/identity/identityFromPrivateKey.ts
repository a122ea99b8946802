import { InvalidPrivateKeyError } from "../errors/identity.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { multiplyBase8 } from "./babyJubJub.ts";
import { Identity } from "./Identity.ts";
import { secretScalar } from "./secretScalar.ts";

/**
 * The identity of a private key, equal to Semaphore v4's for the same bytes.
 *
 * @param privateKey 32 random bytes, or those of {@link deriveIdentity}.
 * @throws InvalidPrivateKeyError when it is not 32 bytes.
 * @example
 * const identity = identityFromPrivateKey(crypto.getRandomValues(new Uint8Array(32)));
 */
export function identityFromPrivateKey(privateKey: Uint8Array): Identity {
  if (privateKey.length !== 32) throw new InvalidPrivateKeyError({ length: privateKey.length });
  const secret = secretScalar(privateKey);
  const publicKey = multiplyBase8(secret);
  return new Identity({ secret, publicKey, commitment: poseidon(publicKey) });
}
