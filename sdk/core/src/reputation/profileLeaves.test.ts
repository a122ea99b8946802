import { describe, expect, it } from "vitest";

import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { profileLeaf } from "./profileLeaf.ts";
import { profileLeaves } from "./profileLeaves.ts";

const scored = (index: number) => ({
  index,
  passportId: BigInt(index + 20),
  commitment: BigInt(index + 10),
  components: mapComponents(() => index),
  badgeSet: 0n,
  left: false,
});

describe("profileLeaves", () => {
  it("behavior: gives the leaves in the order of registration", () => {
    const expected = [0, 1, 2].map((index) => profileLeaf(scored(index)));
    expect(profileLeaves([scored(2), scored(0), scored(1)])).toEqual(expected);
  });

  it("behavior: a passport that was given up leaves its place empty", () => {
    expect(profileLeaves([scored(0), { ...scored(1), left: true }])).toEqual([profileLeaf(scored(0)), 0n]);
  });

  it("behavior: nobody gives none", () => {
    expect(profileLeaves([])).toEqual([]);
  });

  it("args: a part of all, from an index on", () => {
    const all = [0, 1, 2, 3].map(scored);
    expect(profileLeaves(all.slice(2), { first: 2 })).toEqual(profileLeaves(all).slice(2));
    expect(() => profileLeaves(all.slice(2), { first: 1 })).toThrow("the profile with index 1 is missing");
    expect(() => profileLeaves(all.slice(2), { first: 3 })).toThrow("two profiles with index 2");
  });

  it.each([
    ["the profile with index 0 is missing", [1, 2]],
    ["the profile with index 1 is missing", [0, 2]],
    ["there are two profiles with index 1", [0, 1, 1]],
  ])("error: %s", (reason, indices) => {
    expect(() => profileLeaves(indices.map(scored))).toThrow(InvalidProfileTreeError);
    expect(() => profileLeaves(indices.map(scored))).toThrow(reason);
  });
});
