import type { Components } from "../types/Components.ts";
import { assertUint } from "../utils/assertUint.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { packComponents } from "./packComponents.ts";

const MAX_BADGE_SET = (1n << 248n) - 1n;

/**
 * A profile's leaf: Poseidon(commitment, packed components, badge set).
 * @throws ValueOutOfRangeError when a part does not fit.
 */
export function profileLeaf({
  commitment,
  components,
  badgeSet,
}: {
  commitment: bigint;
  components: Components;
  badgeSet: bigint;
}): bigint {
  assertUint("commitment", commitment, FIELD_ORDER - 1n);
  assertUint("badge set", badgeSet, MAX_BADGE_SET);
  return poseidon([commitment, packComponents(components), badgeSet]);
}
