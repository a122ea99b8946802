import type { Components } from "../types/Components.ts";
import { assertUint } from "../utils/assertUint.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import type { PoseidonHash } from "../utils/poseidon/poseidonHasher.ts";
import { packComponents } from "./packComponents.ts";

const MAX_PASSPORT_ID = (1n << 160n) - 1n;
const MAX_BADGE_SET = (1n << 248n) - 1n;

/**
 * A profile's leaf: Poseidon(passport id, commitment, packed components, badge set).
 *
 * @param hash Poseidon of four; a faster one for many.
 * @throws ValueOutOfRangeError when a part does not fit.
 * @example
 * const [first] = scoreProfiles(profiles, { timestamp });
 * const leaf = first && profileLeaf(first);
 */
export function profileLeaf(
  {
    passportId,
    commitment,
    components,
    badgeSet,
  }: {
    passportId: bigint;
    commitment: bigint;
    components: Components;
    badgeSet: bigint;
  },
  hash: PoseidonHash = poseidon,
): bigint {
  assertUint("passport id", passportId, MAX_PASSPORT_ID);
  assertUint("commitment", commitment, FIELD_ORDER - 1n);
  assertUint("badge set", badgeSet, MAX_BADGE_SET);
  return hash([passportId, commitment, packComponents(components), badgeSet]);
}
