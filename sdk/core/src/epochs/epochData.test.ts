import fc from "fast-check";
import { bytesToHex, sha256 } from "viem";
import { describe, expect, it } from "vitest";

import { arbitraryData, honest } from "../../test/support/epochData.ts";
import { EpochFileError } from "../errors/epochData.ts";
import { InvalidProfileTreeError, ValueOutOfRangeError } from "../errors/reputation.ts";
import type { EpochRecord } from "../types/EpochData.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { decodeEpochData } from "./decodeEpochData.ts";
import { encodeEpochData } from "./encodeEpochData.ts";
import { epochFileSize } from "./epochLayout.ts";

const file = encodeEpochData(honest);
const first = honest.records[0] as EpochRecord;

/** The file with some bytes changed, and the checksum made to fit. */
function forged(change: (view: DataView) => void, source: Uint8Array = file): Uint8Array {
  const bytes = Uint8Array.from(source);
  change(new DataView(bytes.buffer));
  bytes.set(sha256(bytes.subarray(0, -32), "bytes"), bytes.length - 32);
  return bytes;
}

describe("encodeEpochData and decodeEpochData", () => {
  it("behavior: what was written is read again, whatever it says", () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        expect(decodeEpochData(encodeEpochData(data))).toEqual(data);
      }),
      { numRuns: 60 },
    );
  });

  it("behavior: the layout is the one of docs/epochs.md", () => {
    expect(file.length).toBe(192 + 4 * 192 + 32);
    expect(new TextDecoder().decode(file.subarray(0, 8))).toBe("AURAEPCH");
    const view = new DataView(file.buffer);
    expect(view.getUint16(8, true)).toBe(1);
    expect(view.getUint16(10, true)).toBe(9);
    expect(view.getUint32(12, true)).toBe(4);
    expect(view.getBigUint64(16, true)).toBe(31337n);
    expect(bytesToHex(file.subarray(24, 44))).toBe(honest.registry.toLowerCase());
    expect(bytesToHex(file.subarray(48, 80))).toBe(honest.formulaId);
    expect(view.getBigUint64(80, true)).toBe(10n);
    expect(bytesToHex(file.subarray(88, 120))).toBe(honest.blockHash);
    expect(view.getBigUint64(120, true)).toBe(BigInt(honest.blockTimestamp));
    expect(BigInt(bytesToHex(file.slice(128, 160).reverse()))).toBe(honest.root);
    expect(bytesToHex(file.subarray(160, 192))).toBe(honest.dataHash);
    const third = 192 + 2 * 192;
    expect(view.getUint32(third, true)).toBe(1);
    expect(BigInt(bytesToHex(file.slice(196, 216).reverse()))).toBe(first.passportId);
    expect(bytesToHex(file.subarray(216, 236))).toBe(first.account.toLowerCase());
    expect(view.getUint16(236, true)).toBe(first.components.humanity);
    expect(view.getBigUint64(192 + 56, true)).toBe(BigInt(first.features.poh_score));
    expect(BigInt(bytesToHex(file.slice(192 + 128, 192 + 160).reverse()))).toBe(first.commitment);
    expect(BigInt(bytesToHex(file.slice(192 + 160, 192 + 192).reverse()))).toBe(first.badgeSet);
    expect(bytesToHex(file.subarray(-32))).toBe(sha256(file.subarray(0, -32)));
  });

  it("behavior: reads a file that lies inside a larger buffer", () => {
    const larger = new Uint8Array(file.length + 20);
    larger.set(file, 7);
    expect(decodeEpochData(larger.subarray(7, 7 + file.length))).toEqual(honest);
  });

  it("error: cut off anywhere, or with bytes added", () => {
    for (let length = 0; length < file.length; length++) {
      expect(() => decodeEpochData(file.subarray(0, length))).toThrow(EpochFileError);
    }
    expect(() => decodeEpochData(new Uint8Array([...file, 0]))).toThrow(EpochFileError);
  });

  it("error: any byte changed", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(file);
        bytes[at] = (bytes[at] as number) ^ change;
        expect(() => decodeEpochData(bytes)).toThrow(EpochFileError);
      }),
      { numRuns: 300 },
    );
  });

  it("error: garbage, with and without a header that fits; nothing else is ever thrown", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), (garbage, dressed) => {
        const bytes = Uint8Array.from(garbage);
        if (dressed) bytes.set(file.subarray(0, Math.min(16, bytes.length)));
        expect(() => decodeEpochData(bytes)).toThrow(EpochFileError);
      }),
      { numRuns: 300 },
    );
  });

  it("error: records of garbage under a checksum that fits are refused, or are what was written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 184, maxLength: 184 }), (garbage) => {
        const bytes = forged((view) => new Uint8Array(view.buffer).set(garbage, 192));
        try {
          expect(encodeEpochData(decodeEpochData(bytes))).toEqual(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(EpochFileError);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["it is no data file", (view: DataView) => view.setUint8(0, 0x42)],
    ["it has version 2", (view: DataView) => view.setUint16(8, 2, true)],
    ["it has 8 features", (view: DataView) => view.setUint16(10, 8, true)],
    ["it promises 0 records", (view: DataView) => view.setUint32(12, 0, true)],
    ["it promises 4294967295 records", (view: DataView) => view.setUint32(12, 2 ** 32 - 1, true)],
    [
      `16777216 records make ${epochFileSize(8 ** 8)} bytes`,
      (view: DataView) => view.setUint32(12, 8 ** 8, true),
    ],
    ["5 records make", (view: DataView) => view.setUint32(12, 5, true)],
    ["is above 9007199254740991", (view: DataView) => view.setBigUint64(16, 2n ** 53n, true)],
    ["reserved bytes are used", (view: DataView) => view.setUint32(44, 1, true)],
    ["is above 1099511627775", (view: DataView) => view.setBigUint64(120, 2n ** 40n, true)],
    ["the root is not a field element", (view: DataView) => view.setBigUint64(152, 2n ** 63n, true)],
    ["unknown flags are set", (view: DataView) => view.setUint32(192, 2, true)],
    ["a component has more than ten bits", (view: DataView) => view.setUint16(192 + 44, 1024, true)],
    ["is above 9007199254740991", (view: DataView) => view.setBigUint64(192 + 56, 2n ** 53n, true)],
    ["a commitment is not a field element", (view: DataView) => view.setUint8(192 + 159, 255)],
    ["a badge set has more than 248 bits", (view: DataView) => view.setUint8(192 + 191, 1)],
  ])("error: %s", (reason, change) => {
    expect(() => decodeEpochData(forged(change))).toThrow(reason);
  });

  it("error: counts that lie cost no memory", () => {
    const header = Uint8Array.from(file.subarray(0, 300));
    new DataView(header.buffer).setUint32(12, 8 ** 8, true);
    const before = process.memoryUsage();
    expect(() => decodeEpochData(header)).toThrow(EpochFileError);
    const after = process.memoryUsage();
    expect(after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(
      10_000_000,
    );
  });

  it("error: no records, or not in order", () => {
    for (const records of [[], [{ ...first, index: 1 }], [first, first]]) {
      expect(() => encodeEpochData({ ...honest, records })).toThrow(InvalidProfileTreeError);
    }
  });

  it.each([
    { passportId: 2n ** 160n },
    { commitment: FIELD_ORDER },
    { badgeSet: 2n ** 248n },
    { components: { ...first.components, social: 1024 } },
    { components: { ...first.components, social: 0.5 } },
    { features: { ...first.features, badge_count: -1 } },
  ])("error: what does not fit in its field (%#)", (change) => {
    expect(() => encodeEpochData({ ...honest, records: [{ ...first, ...change }] })).toThrow(
      ValueOutOfRangeError,
    );
  });
});
