import type { Claim, ClaimSlots } from "../types/Credential.ts";
import { buildClaim } from "./buildClaim.ts";

/** In i_0: the flag that a claim expires. */
export const EXPIRES = 1n << 131n;

/**
 * The eight slots of a claim, as `@iden3/js-iden3-core` builds them.
 * @throws ValueOutOfRangeError when a part does not fit; see {@link buildClaim}.
 * @example
 * const slots = encodeClaim(buildClaim({ schema, subject: commitment, revocationNonce: 0n }));
 */
export function encodeClaim(claim: Claim): ClaimSlots {
  const { schema, subject, revocationNonce, expiration, ...data } = buildClaim(claim);
  return [
    schema + (expiration === undefined ? 0n : EXPIRES),
    0n,
    subject,
    data.indexDataB,
    revocationNonce + ((expiration ?? 0n) << 64n),
    0n,
    data.valueDataA,
    data.valueDataB,
  ];
}
