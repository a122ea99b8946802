import { poseidon } from "../../utils/poseidon/poseidon.ts";

/** The ASCII bytes of "aura.credential.v1", big-endian. */
const NULLIFIER_DOMAIN = 0x617572612e63726564656e7469616c2e7631n;

/**
 * What an identity spends by a proof of a credential under a scope: Poseidon(domain, scope, secret). The same every time,
 * whichever of its credentials it proves.
 * @example
 * const nullifier = credentialNullifier(identity.secret, scope);
 */
export function credentialNullifier(secret: bigint, scope: bigint): bigint {
  return poseidon([NULLIFIER_DOMAIN, scope, secret]);
}
