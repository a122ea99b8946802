import { poseidon } from "../../utils/poseidon/poseidon.ts";
import { semaphoreHash } from "./semaphoreHash.ts";

/**
 * What an identity spends by a proof of membership under a scope, the same for every group and every time.
 * @example
 * const nullifier = membershipNullifier(identity.secret, scope);
 */
export function membershipNullifier(secret: bigint, scope: bigint): bigint {
  return poseidon([semaphoreHash(scope), secret]);
}
