import { poseidon8 } from "poseidon-lite/poseidon8";
import { describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { buildProfileTree } from "./buildProfileTree.ts";
import { TREE_CAPACITY } from "./profileTreeShape.ts";

type Case = { name: string; leaves: string[]; root: string };

const { cases } = readJson<{ cases: Case[] }>("circuits/test/vectors/reputation.json");

/** The definition itself: the hash over everything below, empty or not. */
function nodeOver(leaves: readonly bigint[], level: number): bigint {
  if (level === 0) return leaves[0] ?? 0n;
  const width = 8 ** (level - 1);
  return poseidon8(
    Array.from({ length: 8 }, (_, child) =>
      nodeOver(leaves.slice(child * width, (child + 1) * width), level - 1),
    ),
  );
}

describe("buildProfileTree", () => {
  it.each(cases)("vector: $name", ({ leaves, root }) => {
    expect(buildProfileTree(leaves.map(BigInt)).root).toBe(BigInt(root));
  });

  it.each([1, 7, 8, 9, 64, 65])(
    "behavior: the subtree over the first 512 places is right for %d leaves",
    (count) => {
      const leaves = Array.from({ length: count }, (_, index) => BigInt(index + 1));
      const tree = buildProfileTree(leaves);
      expect(tree.levels[3]?.[0]).toBe(nodeOver(leaves, 3));
      expect(tree.leafCount).toBe(count);
      expect(tree.levels.map((level) => level.length)).toEqual(
        Array.from({ length: 9 }, (_, level) => Math.ceil(count / 8 ** level)),
      );
    },
  );

  it("behavior: the order of leaves matters", () => {
    expect(buildProfileTree([1n, 2n]).root).not.toBe(buildProfileTree([2n, 1n]).root);
  });

  it("behavior: does not keep hold of the list it was given", () => {
    const leaves = [1n];
    const tree = buildProfileTree(leaves);
    leaves[0] = 2n;
    expect(tree.levels[0]).toEqual([1n]);
  });

  it("error: no leaves", () => {
    expect(() => buildProfileTree([])).toThrow(InvalidProfileTreeError);
  });

  it("error: more leaves than fit", () => {
    const tooMany = { length: TREE_CAPACITY + 1 } as unknown as bigint[];
    expect(() => buildProfileTree(tooMany)).toThrow("16777217 leaves exceed its capacity of 16777216");
  });

  it("behavior: a passport that was given up leaves its place empty, the only and the last one too", () => {
    expect(buildProfileTree([1n, 0n, 3n]).levels[1]?.[0]).toBe(nodeOver([1n, 0n, 3n], 1));
    expect(buildProfileTree([1n, 0n])).toMatchObject({ root: buildProfileTree([1n]).root, leafCount: 2 });
    expect(buildProfileTree([0n]).levels[3]?.[0]).toBe(nodeOver([], 3));
  });

  it.each([-1n, FIELD_ORDER])("error: %d is no leaf", (leaf) => {
    expect(() => buildProfileTree([1n, leaf])).toThrow("leaf 1 is not a field element");
  });
});
