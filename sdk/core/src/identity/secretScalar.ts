import { expandPrivateKey } from "./expandPrivateKey.ts";

/**
 * The secret scalar of a private key as Semaphore v4 derives it: the first half of BLAKE-512 (the first BLAKE),
 * clamped, read little-endian, divided by the cofactor 8 and reduced below the subgroup's order.
 */
export function secretScalar(privateKey: Uint8Array): bigint {
  return expandPrivateKey(privateKey).secretScalar;
}
