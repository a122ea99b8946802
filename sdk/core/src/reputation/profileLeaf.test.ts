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
  passportId: string;
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
    const [passportId, commitment] = [BigInt(given.passportId), BigInt(given.commitment)];
    const leaf = profileLeaf({ passportId, commitment, components: named, badgeSet: BigInt(given.badgeSet) });
    expect(leaf).toBe(BigInt(given.leaf));
  });

  it("behavior: zero and the greatest values are values", () => {
    expect(profileLeaf({ passportId: 0n, commitment: 0n, components, badgeSet: 0n })).toBeGreaterThan(0n);
    const most = {
      passportId: 2n ** 160n - 1n,
      commitment: FIELD_ORDER - 1n,
      components,
      badgeSet: 2n ** 248n - 1n,
    };
    expect(profileLeaf(most)).toBeLessThan(FIELD_ORDER);
  });

  it.each([
    ["passport id", { passportId: 2n ** 160n }],
    ["passport id", { passportId: -1n }],
    ["commitment", { commitment: FIELD_ORDER }],
    ["commitment", { commitment: -1n }],
    ["badge set", { badgeSet: 2n ** 248n }],
  ])("error: %s out of range", (field, part) => {
    const parts = { passportId: 1n, commitment: 1n, components, badgeSet: 0n, ...part };
    expect(() => profileLeaf(parts)).toThrow(ValueOutOfRangeError);
    expect(() => profileLeaf(parts)).toThrow(expect.objectContaining({ field }) as Error);
  });
});
