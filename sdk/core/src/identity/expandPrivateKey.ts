import { blake512 } from "@noble/hashes/blake1.js";

import { SUBGROUP_ORDER } from "./babyJubJub.ts";

/** What circomlibjs makes of a private key, as Ed25519 does with another hash. */
export type ExpandedPrivateKey = {
  /** The first half of BLAKE-512 (the first BLAKE), clamped, divided by the cofactor 8, below the subgroup's order. */
  readonly secretScalar: bigint;
  /** The second half: what the nonces of signatures are derived from. */
  readonly nonceSeed: Uint8Array;
};

/** Expands a private key. What comes out is as secret as the key. */
export function expandPrivateKey(privateKey: Uint8Array): ExpandedPrivateKey {
  const hash = blake512(privateKey);
  const half = hash.slice(0, 32);
  half[0] = (half[0] as number) & 0xf8;
  half[31] = ((half[31] as number) & 0x7f) | 0x40;
  const clamped = half.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  return { secretScalar: (clamped >> 3n) % SUBGROUP_ORDER, nonceSeed: hash.slice(32) };
}
