import type { Claim } from "../types/Credential.ts";
import { assertUint } from "../utils/assertUint.ts";
import { MAX_ELEMENT, MAX_UINT128, MAX_UINT64 } from "./claimLimits.ts";

/** What {@link buildClaim} takes. */
export type BuildClaimParameters = Pick<Claim, "schema" | "subject" | "revocationNonce"> & {
  /** Seconds since the Unix epoch from which on the claim is expired; it never expires by default. */
  expiration?: bigint | undefined;
  /** 0n by default, as are the other two. 0 is less than most bounds: number what matters from 1. */
  indexDataB?: bigint | undefined;
  valueDataA?: bigint | undefined;
  valueDataB?: bigint | undefined;
};

/**
 * A claim that proofs can be made of.
 *
 * @param parameters.subject Identity commitment of whom it is about.
 * @param parameters.revocationNonce Below 2^64, of this claim alone. Numbered from 0 on, 33,554,432 claims stay provable
 * whichever of them are revoked.
 * @throws ValueOutOfRangeError when a part does not fit: schema 128 bits, nonce and expiration 64, all others below the
 * field's order.
 * @example
 * const claim = buildClaim({ schema, subject: commitment, revocationNonce: 0n, indexDataB: 19900615n });
 */
export function buildClaim({
  schema,
  subject,
  revocationNonce,
  expiration,
  indexDataB = 0n,
  valueDataA = 0n,
  valueDataB = 0n,
}: BuildClaimParameters): Claim {
  assertUint("schema", schema, MAX_UINT128);
  assertUint("revocationNonce", revocationNonce, MAX_UINT64);
  if (expiration !== undefined) assertUint("expiration", expiration, MAX_UINT64);
  for (const [name, element] of Object.entries({ subject, indexDataB, valueDataA, valueDataB })) {
    assertUint(name, element, MAX_ELEMENT);
  }
  return { schema, subject, revocationNonce, expiration, indexDataB, valueDataA, valueDataB };
}
