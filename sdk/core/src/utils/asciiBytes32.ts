import { stringToHex, type Hex } from "viem";

import { InvalidProviderError } from "../errors/client.ts";

const LABEL = /^[\x20-\x7e]{0,32}$/;

/**
 * A short label as bytes32, left-aligned.
 * @throws InvalidProviderError when it is longer than 32 characters or not printable ASCII.
 */
export function asciiBytes32(label: string): Hex {
  if (!LABEL.test(label)) throw new InvalidProviderError({ provider: label });
  return stringToHex(label, { size: 32 });
}
