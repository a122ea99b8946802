import { poseidon3 } from "poseidon-lite/poseidon3";

import type { Components } from "../types/Components.ts";
import { assertUint } from "../utils/assertUint.ts";
import { FIELD_ORDER } from "../utils/field.ts";
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
  return poseidon3([commitment, packComponents(components), badgeSet]);
}
