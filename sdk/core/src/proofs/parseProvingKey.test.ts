import { beforeAll, describe, expect, it } from "vitest";

import { readKey } from "../../test/support/reputationCases.ts";
import { ArtifactCorruptError, ArtifactMismatchError } from "../errors/proof.ts";
import { findSection } from "./binaryFile.ts";
import { parseProvingKey } from "./parseProvingKey.ts";

let zkey: Uint8Array;

beforeAll(async () => {
  zkey = await readKey("reputation.zkey");
});

/** Where the header's counts begin: after two primes with their lengths. */
const COUNTS = 2 * (4 + 32);

/** A copy of the key with something done to its header. */
function withHeader(change: (header: DataView) => void): Uint8Array {
  const bytes = zkey.slice();
  change(findSection({ bytes, magic: "zkey", file: "proving key", section: 2 }));
  return bytes;
}

describe("parseProvingKey", () => {
  it("behavior: leaves out points at infinity and keeps the wires of the others", () => {
    const { a, b1, b2, c, publicCount } = parseProvingKey(zkey);
    for (const [{ points, wires }, size] of [
      [a, 64],
      [b1, 64],
      [b2, 128],
      [c, 64],
    ] as const) {
      expect(points.length).toBe(wires.length * size);
      for (let at = 0; at < points.length; at += size) {
        expect(points.subarray(at, at + size).some((byte) => byte !== 0)).toBe(true);
      }
      expect([...wires]).toEqual([...wires].sort((one, other) => one - other));
    }
    // A wire without a place in B has none in either group.
    expect(b1.wires).toEqual(b2.wires);
    expect(c.wires[0]).toBeGreaterThan(publicCount);
  });

  it("behavior: the key it is given is left as it is", () => {
    const before = zkey.slice();
    parseProvingKey(zkey);
    expect(Buffer.compare(before, zkey)).toBe(0);
  });

  it.each([
    ["one wire more", 0, 1],
    ["one public signal more", 4, 1],
    ["a domain twice as large", 8, 8192],
    ["a domain of 2^32 - 1", 8, 2 ** 32 - 1 - 8192],
  ])("error: a header that tells of %s", (_, offset, more) => {
    const changed = withHeader((header) =>
      header.setUint32(COUNTS + offset, header.getUint32(COUNTS + offset, true) + more, true),
    );
    expect(() => parseProvingKey(changed)).toThrow(ArtifactCorruptError);
  });

  it("error: a key over another curve", () => {
    const changed = withHeader((header) => header.setUint8(COUNTS - 1, 0));
    expect(() => parseProvingKey(changed)).toThrow(ArtifactMismatchError);
  });
});
