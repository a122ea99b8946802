import { poseidon8 } from "poseidon-lite/poseidon8";
import { describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { buildProfileTree } from "./buildProfileTree.ts";
import { profileProof } from "./profileProof.ts";

type Case = {
  name: string;
  leaves: string[];
  index: number;
  leaf: string;
  children: string[][];
  root: string;
};

const { cases } = readJson<{ cases: Case[] }>("circuits/test/vectors/reputation.json");

describe("profileProof", () => {
  it.each(cases)("vector: $name", ({ leaves, index, leaf, children, root }) => {
    expect(profileProof(buildProfileTree(leaves.map(BigInt)), index)).toEqual({
      index,
      leaf: BigInt(leaf),
      root: BigInt(root),
      children: children.map((level) => level.map(BigInt)),
    });
  });

  it("behavior: each level leads to the next, up to the root, for every leaf", () => {
    const tree = buildProfileTree(Array.from({ length: 70 }, (_, index) => BigInt(index + 1)));
    for (let index = 0; index < 70; index++) {
      const { leaf, children, root } = profileProof(tree, index);
      expect(children.map((level) => level.length)).toEqual(Array<number>(8).fill(8));
      const top = children.reduce((node, level) => {
        expect(level).toContain(node);
        return poseidon8([...level]);
      }, leaf);
      expect(top).toBe(root);
    }
  });

  it.each([-1, 2, 0.5])("error: there is no leaf %d of 2", (index) => {
    expect(() => profileProof(buildProfileTree([1n, 2n]), index)).toThrow(ValueOutOfRangeError);
  });
});
