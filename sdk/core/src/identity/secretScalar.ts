import { blake512 } from "@noble/hashes/blake1.js";

import { SUBGROUP_ORDER } from "./babyJubJub.ts";

/**
 * The secret scalar of a private key as Semaphore v4 derives it: the first half of BLAKE-512 (the first BLAKE),
 * clamped, read little-endian, divided by the cofactor 8 and reduced below the subgroup's order.
 */
export function secretScalar(privateKey: Uint8Array): bigint {
  const half = blake512(privateKey).slice(0, 32);
  half[0] = (half[0] as number) & 0xf8;
  half[31] = ((half[31] as number) & 0x7f) | 0x40;
  const clamped = half.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  return (clamped >> 3n) % SUBGROUP_ORDER;
}
