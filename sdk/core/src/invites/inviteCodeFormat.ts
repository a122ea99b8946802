import { keccak256, stringToHex } from "viem";

/** What every code begins with. */
export const PREFIX = "aura1";
export const SEPARATOR = ".";
const CHECKSUM_DIGITS = 8;

/** Tells a code that was cut off or mistyped. */
export function checksumOf(text: string): string {
  return keccak256(stringToHex(text)).slice(2, 2 + CHECKSUM_DIGITS);
}
