const WORD = 8;
const WORD_BITS = 64n;

/** Writes a non-negative integer that fits into `size` bytes, a multiple of four, least significant first. */
export function writeLittleEndian(view: DataView, offset: number, value: bigint, size: number): void {
  let rest = value;
  let at = offset;
  for (; at + WORD <= offset + size; at += WORD) {
    // The view keeps the lowest 64 bits.
    view.setBigUint64(at, rest, true);
    rest >>= WORD_BITS;
  }
  if (at < offset + size) view.setUint32(at, Number(rest), true);
}

/** Reads an integer of `size` bytes, a multiple of four, least significant first. */
export function readLittleEndian(view: DataView, offset: number, size: number): bigint {
  const words = Math.floor(size / WORD);
  let value = size % WORD === 0 ? 0n : BigInt(view.getUint32(offset + words * WORD, true));
  for (let word = words - 1; word >= 0; word--) {
    value = (value << WORD_BITS) | view.getBigUint64(offset + word * WORD, true);
  }
  return value;
}
