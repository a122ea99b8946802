import { keccak256, type Hex } from "viem";

import { concatUint256 } from "../utils/concatUint256.ts";

/**
 * keccak256 of the leaves, 32 bytes each, big-endian, in the order of registration.
 * @example
 * const dataHash = profileDataHash(profileLeaves(scoreProfiles(profiles, { timestamp })));
 */
export function profileDataHash(leaves: readonly bigint[]): Hex {
  return keccak256(concatUint256(leaves));
}
