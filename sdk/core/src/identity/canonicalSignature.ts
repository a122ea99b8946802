import { hexToBytes, isHex, numberToBytes, type Hex } from "viem";

import { InvalidSignatureError } from "../errors/identity.ts";

/** Order of secp256k1. */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const PARITY_BIT = 1n << 255n;

/** r and the lower of the two equivalent values of s, with the parity that goes with the s the wallet gave. */
export type CanonicalSignature = {
  /** r ‖ low s, 64 bytes: the same for every way to write one signature. */
  readonly bytes: Uint8Array;
  /** r ‖ s ‖ v as the wallet signed, in 65 bytes, for recovering the signer. */
  readonly hex: Hex;
};

/**
 * Reads an ECDSA signature of 65 bytes (v of 0, 1, 27 or 28) or 64 bytes (EIP-2098).
 * @throws InvalidSignatureError for every other length, as contract wallets give, and for r or s out of range.
 */
export function canonicalSignature(signature: Hex): CanonicalSignature {
  if (!isHex(signature)) throw new InvalidSignatureError({ reason: "it is not hexadecimal" });
  const bytes = hexToBytes(signature);
  if (bytes.length !== 64 && bytes.length !== 65) {
    throw new InvalidSignatureError({ reason: `it has ${bytes.length} bytes instead of 65` });
  }
  const r = BigInt(signature.slice(0, 66));
  const word = BigInt(`0x${signature.slice(66, 130)}`);
  const s = bytes.length === 64 ? word & (PARITY_BIT - 1n) : word;
  if (r === 0n || r >= ORDER || s === 0n || s >= ORDER) {
    throw new InvalidSignatureError({ reason: "r or s is out of range" });
  }
  const parity = bytes.length === 64 ? Number(word >> 255n) : parityOf(bytes[64] as number);
  return {
    bytes: joined(r, s > ORDER / 2n ? ORDER - s : s),
    hex: `0x${pad(r)}${pad(s)}${parity === 0 ? "1b" : "1c"}`,
  };
}

function parityOf(v: number): 0 | 1 {
  if (v === 0 || v === 27) return 0;
  if (v === 1 || v === 28) return 1;
  throw new InvalidSignatureError({ reason: `v is ${v}` });
}

function joined(r: bigint, s: bigint): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set(numberToBytes(r, { size: 32 }), 0);
  bytes.set(numberToBytes(s, { size: 32 }), 32);
  return bytes;
}

function pad(value: bigint): string {
  return value.toString(16).padStart(64, "0");
}
