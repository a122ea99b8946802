import { describe, expect, it } from "vitest";

import { readVectors } from "../../test/support/readJson.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { packComponents } from "./packComponents.ts";

const { cases } = readVectors<{ cases: { components: number[]; packed: string }[] }>("components");
const named = (values: readonly number[]) => mapComponents((_, index) => values[index] ?? 0);

describe("packComponents", () => {
  it.each(cases)("vector: $components", ({ components, packed }) => {
    expect(packComponents(named(components))).toBe(BigInt(packed));
  });

  it.each([-1, 1001, 0.5])("error: %d is no component", (value) => {
    expect(() => packComponents(named([0, 0, 0, 0, 0, value]))).toThrow(ValueOutOfRangeError);
  });
});
