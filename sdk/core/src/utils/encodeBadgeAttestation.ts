import { encodeAbiParameters, type Hex } from "viem";

import { assertUint } from "./assertUint.ts";

const MAX_UINT64 = 2n ** 64n - 1n;
const MAX_UINT256 = 2n ** 256n - 1n;

/**
 * The data of an attestation that becomes a badge: what an attester hands to the Ethereum Attestation Service under a schema
 * that `linkAttestationSchema` linked.
 *
 * @param badge.value A uint64 in the provider's unit.
 * @throws ValueOutOfRangeError
 * @example
 * const data = encodeBadgeAttestation({ badgeType: 300n, value: 1n });
 */
export function encodeBadgeAttestation({ badgeType, value }: { badgeType: bigint; value: bigint }): Hex {
  assertUint("badgeType", badgeType, MAX_UINT256);
  assertUint("value", value, MAX_UINT64);
  return encodeAbiParameters([{ type: "uint256" }, { type: "uint64" }], [badgeType, value]);
}
