import { poseidon } from "../utils/poseidon/poseidon.ts";

/** The ASCII bytes of "aura.reputation.v1", big-endian. */
const NULLIFIER_DOMAIN = 0x617572612e72657075746174696f6e2e7631n;

/**
 * What an identity spends by proving under a scope: Poseidon(domain, scope, secret). The same every time.
 * @example
 * const nullifier = reputationNullifier(identity.secret, scope);
 */
export function reputationNullifier(secret: bigint, scope: bigint): bigint {
  return poseidon([NULLIFIER_DOMAIN, scope, secret]);
}
