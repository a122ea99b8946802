import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readLittleEndian, writeLittleEndian } from "./littleEndian.ts";

describe("writeLittleEndian and readLittleEndian", () => {
  it.each([4, 8, 12, 20, 32])("behavior: %d bytes, least significant first, and no other", (size) => {
    const max = 2n ** BigInt(8 * size) - 1n;
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max }), fc.nat(9), (value, offset) => {
        const bytes = new Uint8Array(size + 20).fill(7);
        const view = new DataView(bytes.buffer);
        writeLittleEndian(view, offset, value, size);
        const expected = Array.from({ length: size }, (_, place) =>
          Number((value >> BigInt(8 * place)) & 255n),
        );
        expect([...bytes.subarray(offset, offset + size)]).toEqual(expected);
        expect([...bytes.subarray(0, offset), ...bytes.subarray(offset + size)]).toEqual(Array(20).fill(7));
        expect(readLittleEndian(view, offset, size)).toBe(value);
      }),
      {
        examples: [
          [0n, 0],
          [max, 0],
        ],
      },
    );
  });
});
