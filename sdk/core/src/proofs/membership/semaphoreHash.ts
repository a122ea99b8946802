import { keccak256, numberToHex } from "viem";

/** A message or scope as it enters Semaphore's circuit: the upper 248 bits of the hash of its 32 bytes. */
export function semaphoreHash(value: bigint): bigint {
  return BigInt(keccak256(numberToHex(value, { size: 32 }))) >> 8n;
}
