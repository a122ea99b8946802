import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { buildProfileTree } from "./buildProfileTree.ts";
import { updateProfileTree } from "./updateProfileTree.ts";

const leavesOf = (count: number): bigint[] => Array.from({ length: count }, (_, index) => BigInt(index + 1));
const element = fc.bigInt({ min: 0n, max: FIELD_ORDER - 1n });

describe("updateProfileTree", { timeout: 60_000 }, () => {
  it("behavior: the tree that building it anew gives", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 150 }),
        fc.array(fc.tuple(fc.nat(149), element), { maxLength: 20 }),
        fc.array(element, { maxLength: 70 }),
        (count, changed, added) => {
          const leaves = leavesOf(count);
          const tree = buildProfileTree(leaves);
          const changes = new Map(changed.map(([index, leaf]) => [index % count, leaf]));
          added.forEach((leaf, place) => changes.set(count + place, leaf));
          for (const [index, leaf] of changes) leaves[index] = leaf;
          expect(updateProfileTree(tree, changes)).toEqual(buildProfileTree(leaves));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("behavior: the given tree stays, and nothing changes nothing", () => {
    const tree = buildProfileTree(leavesOf(9));
    const before = structuredClone(tree);
    expect(updateProfileTree(tree, new Map())).toEqual(tree);
    updateProfileTree(tree, new Map([[0, 5n]]));
    expect(tree).toEqual(before);
  });

  it.each([
    ["a gap", [[10, 1n]]],
    ["a negative index", [[-1, 1n]]],
    ["half an index", [[0.5, 1n]]],
    ["no field element", [[0, FIELD_ORDER]]],
    ["a negative leaf", [[0, -1n]]],
  ] as const)("error: %s", (_, changes) => {
    const tree = buildProfileTree(leavesOf(9));
    expect(() => updateProfileTree(tree, new Map(changes))).toThrow(InvalidProfileTreeError);
  });
});
