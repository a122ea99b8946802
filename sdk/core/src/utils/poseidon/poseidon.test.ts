import fc from "fast-check";
import * as reference from "poseidon-lite";
import { describe, expect, it } from "vitest";

import { ValueOutOfRangeError } from "../../errors/reputation.ts";
import { FIELD_ORDER } from "../field.ts";
import { poseidon } from "./poseidon.ts";

type Hash = (inputs: bigint[]) => bigint;

/** The plain rounds with tabulated constants, by another author. */
function referenceHash(inputs: bigint[]): bigint {
  const hashes = reference as unknown as Record<string, Hash | undefined>;
  const hash = hashes[`poseidon${inputs.length}`];
  if (hash === undefined) throw new Error(`there is no reference for ${inputs.length} inputs`);
  return hash(inputs);
}

describe("poseidon", () => {
  it("vector: circomlib's hash of 1 and 2", () => {
    expect(poseidon([1n, 2n])).toBe(
      7853200120776062878684798364095072458815029376092732009249414926327459813530n,
    );
  });

  it.each(Array.from({ length: 16 }, (_, index) => index + 1))(
    "behavior: agrees with the plain rounds on %d inputs",
    (count) => {
      const element = fc.oneof(
        fc.bigInt({ min: 0n, max: FIELD_ORDER - 1n }),
        fc.constantFrom(0n, 1n, FIELD_ORDER - 1n),
      );
      fc.assert(
        fc.property(fc.array(element, { minLength: count, maxLength: count }), (inputs) => {
          expect(poseidon(inputs)).toBe(referenceHash(inputs));
        }),
        {
          numRuns: 8,
          examples: [[Array<bigint>(count).fill(0n)], [Array<bigint>(count).fill(FIELD_ORDER - 1n)]],
        },
      );
    },
  );

  it("behavior: leaves its inputs as they are", () => {
    const inputs = [1n, 2n, 3n];
    poseidon(inputs);
    expect(inputs).toEqual([1n, 2n, 3n]);
  });

  it.each([0, 17])("error: %d inputs", (count) => {
    expect(() => poseidon(Array<bigint>(count).fill(0n))).toThrow(ValueOutOfRangeError);
  });
});
