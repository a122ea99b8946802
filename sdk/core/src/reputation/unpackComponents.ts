import type { Components } from "../types/Components.ts";
import { assertUint } from "../utils/assertUint.ts";
import { mapComponents } from "../utils/mapComponents.ts";

const MAX_PACKED = (1n << 60n) - 1n;

/**
 * Reads six packed values of 10 bits, humanity lowest: components, or the minima of a claim.
 * @throws ValueOutOfRangeError when `packed` is negative or wider than 60 bits.
 * @example
 * const { humanity } = unpackComponents(packComponents(reputation.components));
 */
export function unpackComponents(packed: bigint): Components {
  assertUint("packed components", packed, MAX_PACKED);
  return mapComponents((_, index) => Number((packed >> BigInt(10 * index)) & 1023n));
}
