import { componentNames, type Components } from "../types/Components.ts";
import { assertInteger } from "../utils/assertInteger.ts";

/**
 * Packs the components in 60 bits, 10 each, humanity lowest.
 * @throws ValueOutOfRangeError when one is not an integer from 0 to 1000.
 * @example
 * const packed = packComponents(reputation.components);
 */
export function packComponents(components: Components): bigint {
  return componentNames.reduce((packed, name, index) => {
    assertInteger(name, components[name], { min: 0, max: 1000 });
    return packed | (BigInt(components[name]) << BigInt(10 * index));
  }, 0n);
}
