import type { Claim } from "../types/Credential.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { encodeClaim } from "./encodeClaim.ts";

/** Hashes of a claim, named as iden3 names them. */
export type ClaimHashes = {
  /** Of the index slots. */
  readonly hi: bigint;
  /** Of the value slots. */
  readonly hv: bigint;
  /** Of both: what the issuer signs. */
  readonly claimHash: bigint;
};

/**
 * Hashes a claim as iden3 does.
 * @throws ValueOutOfRangeError when a part does not fit; see `buildClaim`.
 * @example
 * const hashes = hashClaim(buildClaim({ schema, subject: commitment, revocationNonce: 0n }));
 */
export function hashClaim(claim: Claim): ClaimHashes {
  const slots = encodeClaim(claim);
  const [hi, hv] = [poseidon(slots.slice(0, 4)), poseidon(slots.slice(4))];
  return { hi, hv, claimHash: poseidon([hi, hv]) };
}
