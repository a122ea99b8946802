import { describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { packComponents } from "./packComponents.ts";
import { profileLeaf } from "./profileLeaf.ts";

type Case = {
  name: string;
  components: string[];
  badgeSet: string;
  commitment: string;
  packedComponents: string;
  leaf: string;
};

const { cases } = readJson<{ cases: Case[] }>("circuits/test/vectors/reputation.json");
const components = mapComponents(() => 0);

describe("profileLeaf", () => {
  it.each(cases)("vector: $name", (given) => {
    const named = mapComponents((_, index) => Number(given.components[index]));
    expect(packComponents(named)).toBe(BigInt(given.packedComponents));
    const commitment = BigInt(given.commitment);
    const leaf = profileLeaf({ commitment, components: named, badgeSet: BigInt(given.badgeSet) });
    expect(leaf).toBe(BigInt(given.leaf));
  });

  it("behavior: zero and the greatest values are values", () => {
    expect(profileLeaf({ commitment: 0n, components, badgeSet: 0n })).toBeGreaterThan(0n);
    const most = { commitment: FIELD_ORDER - 1n, components, badgeSet: 2n ** 248n - 1n };
    expect(profileLeaf(most)).toBeLessThan(FIELD_ORDER);
  });

  it.each([
    ["commitment", { commitment: FIELD_ORDER, components, badgeSet: 0n }],
    ["commitment", { commitment: -1n, components, badgeSet: 0n }],
    ["badge set", { commitment: 1n, components, badgeSet: 2n ** 248n }],
  ])("error: %s out of range", (field, parts) => {
    expect(() => profileLeaf(parts)).toThrow(ValueOutOfRangeError);
    expect(() => profileLeaf(parts)).toThrow(expect.objectContaining({ field }) as Error);
  });
});
