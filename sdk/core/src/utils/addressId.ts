import type { Hex } from "viem";

import { checkedAddress } from "./checkedAddress.ts";

/**
 * An address as the subgraph writes it: in lower case.
 * @throws InvalidAddressError when `value` is none, or has a wrong checksum.
 */
export function addressId(value: string): Hex {
  return `0x${checkedAddress(value).slice(2).toLowerCase()}`;
}
