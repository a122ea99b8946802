import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readVectors } from "../../test/support/readJson.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { packComponents } from "./packComponents.ts";
import { unpackComponents } from "./unpackComponents.ts";

const { cases } = readVectors<{ cases: { components: number[]; packed: string }[] }>("components");
const named = (values: readonly number[]) => mapComponents((_, index) => values[index] ?? 0);

describe("unpackComponents", () => {
  it.each(cases)("vector: $components", ({ components, packed }) => {
    expect(unpackComponents(BigInt(packed))).toEqual(named(components));
  });

  it("behavior: undoes packing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }), (values) => {
        expect(unpackComponents(packComponents(named(values)))).toEqual(named(values));
      }),
    );
  });

  it.each([-1n, 2n ** 60n])("error: %d does not fit", (packed) => {
    expect(() => unpackComponents(packed)).toThrow(ValueOutOfRangeError);
  });
});
