import { getAddress, isAddress, type Address } from "viem";

import { InvalidAddressError } from "../errors/client.ts";

/**
 * An address with its checksum.
 * @throws InvalidAddressError when `value` is none, or has a wrong checksum.
 */
export function checkedAddress(value: string): Address {
  if (!isAddress(value)) throw new InvalidAddressError({ address: value });
  return getAddress(value);
}
