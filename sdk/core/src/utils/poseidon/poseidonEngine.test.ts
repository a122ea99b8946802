import fc from "fast-check";
import * as reference from "poseidon-lite";
import { afterEach, describe, expect, it, vi } from "vitest";

import { FIELD_ORDER as P } from "../field.ts";
import { poseidon } from "./poseidon.ts";
import { poseidonEngine } from "./poseidonEngine.ts";
import { poseidonHasher } from "./poseidonHasher.ts";

type Hash = (inputs: bigint[]) => bigint;
const references = reference as unknown as Record<string, Hash>;

/** Where limbs overflow if anywhere: the ends of the field, and all bits of a limb set. */
const edges = [
  0n,
  1n,
  P - 1n,
  P - 2n,
  (1n << 253n) - 1n,
  2n ** 29n - 1n,
  2n ** 232n - 1n,
  2n ** 58n,
  P >> 1n,
];
const element = fc.oneof(
  fc.bigInt({ min: 0n, max: P - 1n }),
  fc.constantFrom(...edges),
  fc.bigInt({ min: 0n, max: 2n ** 60n }),
);

describe("poseidonEngine", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "behavior: bit by bit what the plain rounds of another author give, of %d inputs",
    (count) => {
      const engine = poseidonEngine(count);
      const plain = references[`poseidon${count}`] as Hash;
      fc.assert(
        fc.property(fc.array(element, { minLength: count, maxLength: count }), (inputs) => {
          expect(engine(inputs)).toBe(plain(inputs));
        }),
        { numRuns: 150, examples: edges.map((edge) => [Array<bigint>(count).fill(edge)]) },
      );
    },
    60_000,
  );

  it("vector: circomlib's hash of 1 and 2", () => {
    expect(poseidonEngine(2)([1n, 2n])).toBe(
      7853200120776062878684798364095072458815029376092732009249414926327459813530n,
    );
  });

  it("behavior: a chain of hashes stays right: nothing is left over from the one before", () => {
    const engine = poseidonEngine(4);
    let [fast, slow] = [
      [0n, 1n, 2n, P - 1n],
      [0n, 1n, 2n, P - 1n],
    ];
    for (let step = 0; step < 500; step++) {
      fast = [...fast.slice(1), engine(fast)];
      slow = [...slow.slice(1), poseidon(slow)];
    }
    expect(fast).toEqual(slow);
  });
});

describe("poseidonHasher", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("behavior: the same hash where WebAssembly is missing or forbidden", () => {
    vi.stubGlobal("WebAssembly", undefined);
    const inputs = [1n, 2n, 3n];
    expect(poseidonHasher(3)(inputs)).toBe(poseidon(inputs));
    vi.stubGlobal("WebAssembly", {
      Module: class {
        constructor() {
          throw new Error("CompileError: violates the content security policy");
        }
      },
    });
    expect(poseidonHasher(6)([1n, 2n, 3n, 4n, 5n, 6n])).toBe(poseidon([1n, 2n, 3n, 4n, 5n, 6n]));
  });
});
