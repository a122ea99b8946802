import { assertUint } from "./assertUint.ts";

const MAX_UINT256 = (1n << 256n) - 1n;
const MAX_UINT64 = (1n << 64n) - 1n;

/**
 * Writes each value as 32 bytes, big-endian, one after the other.
 * @throws ValueOutOfRangeError when a value is negative or wider than 256 bits.
 */
export function concatUint256(values: readonly bigint[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 32);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    assertUint(`values[${index}]`, value, MAX_UINT256);
    for (let word = 0; word < 4; word++) {
      view.setBigUint64(index * 32 + word * 8, (value >> BigInt(64 * (3 - word))) & MAX_UINT64);
    }
  });
  return bytes;
}
