import { LeanIMT } from "@zk-kit/lean-imt";
import fc from "fast-check";
import { poseidon2 } from "poseidon-lite";
import { describe, expect, it } from "vitest";

import { IdentityNotInTreeError, InvalidMemberTreeError } from "../../errors/membership.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { appendMembers } from "./appendMembers.ts";
import { buildMemberTree } from "./buildMemberTree.ts";
import { memberPath } from "./memberPath.ts";
import { pathRoot } from "./pathRoot.ts";
import { removeMember } from "./removeMember.ts";

/** The same tree by another library: a LeanIMT filled up with zeros. */
function oracle(commitments: readonly bigint[]): LeanIMT<bigint> {
  let places = 2;
  while (places < commitments.length) places *= 2;
  return new LeanIMT(
    (left, right) => poseidon2([left, right]),
    Array.from({ length: places }, (_, index) => commitments[index] ?? 0n),
  );
}

const leaf = fc.bigInt({ min: 1n, max: FIELD_ORDER - 1n });
const leaves = fc.uniqueArray(leaf, { minLength: 1, maxLength: 20 });

describe("buildMemberTree", () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33])("behavior: %d members, as LeanIMT has it", (size) => {
    const commitments = Array.from({ length: size }, (_, index) => BigInt(index + 1));
    const tree = buildMemberTree(commitments);
    const expected = oracle(commitments);
    expect(tree.root).toBe(expected.root);
    expect(tree.depth).toBe(expected.depth);
    expect(tree.size).toBe(size);
    commitments.forEach((_, index) => {
      expect(memberPath(tree, { index })).toEqual(expected.generateProof(index));
    });
  });

  it("behavior: nobody yet", () => {
    expect(buildMemberTree([])).toEqual({ root: 0n, depth: 0, size: 0, levels: [] });
  });

  it("property: added in any batches, the tree is the same", () => {
    fc.assert(
      fc.property(leaves, fc.array(fc.nat(20), { maxLength: 4 }), (commitments, cuts) => {
        const ends = [...new Set([...cuts.map((cut) => cut % commitments.length), commitments.length])];
        let tree = buildMemberTree([]);
        let start = 0;
        for (const end of ends.sort((a, b) => a - b).filter((cut) => cut > 0)) {
          tree = appendMembers(tree, commitments.slice(start, end));
          start = end;
        }
        expect(tree).toEqual(buildMemberTree(commitments));
        expect(tree.root).toBe(oracle(commitments).root);
      }),
      { numRuns: 30 },
    );
  });

  it("property: a removed member leaves 0 at its place, before others are added and after", () => {
    fc.assert(
      fc.property(leaves, leaves, fc.nat(), (first, second, seed) => {
        const index = seed % first.length;
        const rest = first.map((commitment, place) => (place === index ? 0n : commitment));
        const removed = removeMember(buildMemberTree(first), index);
        expect(removed).toEqual(buildMemberTree(rest));
        expect(appendMembers(removed, second).root).toBe(oracle([...rest, ...second]).root);
      }),
      { numRuns: 30 },
    );
  });

  it("property: every path leads to the root, and no path to a changed one", () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (commitments, seed) => {
        const tree = buildMemberTree(commitments);
        const index = seed % commitments.length;
        const path = memberPath(tree, { commitment: commitments[index] as bigint });
        expect(path.siblings).toHaveLength(tree.depth);
        expect(pathRoot(path)).toBe(tree.root);
        expect(pathRoot({ ...path, leaf: (path.leaf % FIELD_ORDER) + 1n })).not.toBe(tree.root);
      }),
      { numRuns: 30 },
    );
  });

  it("behavior: changes neither what it is given nor an earlier tree", () => {
    const commitments = Object.freeze([1n, 2n, 3n]);
    const tree = buildMemberTree(commitments);
    const { root, levels } = tree;
    const copy = structuredClone(levels);
    appendMembers(tree, [4n, 5n]);
    removeMember(tree, 0);
    expect(tree.root).toBe(root);
    expect(tree.levels).toEqual(copy);
  });

  it("behavior: a member takes one hash; empty subtrees and paths take none", () => {
    const tree = buildMemberTree(Array.from({ length: 16_385 }, (_, index) => BigInt(index + 1)));
    // Nodes are hashed once each, and those over empty subtrees are not kept.
    const hashes = tree.levels.slice(1).reduce((sum, nodes) => sum + nodes.length, 0);
    expect(tree.depth).toBe(15);
    expect(hashes).toBeLessThanOrEqual(16_385 + 15);
    expect(pathRoot(memberPath(tree, { index: 16_384 }))).toBe(tree.root);
  }, 60_000);

  it.each([-1n, FIELD_ORDER])("error: %d is no commitment", (commitment) => {
    expect(() => buildMemberTree([1n, commitment])).toThrow(InvalidMemberTreeError);
  });

  it("error: nobody to add", () => {
    expect(() => appendMembers(buildMemberTree([1n]), [])).toThrow(InvalidMemberTreeError);
  });
});

describe("memberPath and removeMember", () => {
  const tree = removeMember(buildMemberTree([1n, 2n, 3n]), 1);

  it("behavior: of equal commitments the first is meant", () => {
    expect(memberPath(buildMemberTree([5n, 6n, 6n]), { commitment: 6n }).index).toBe(1);
  });

  it("error: who is no member, or no longer", () => {
    expect(() => memberPath(tree, { commitment: 2n })).toThrow(IdentityNotInTreeError);
    expect(() => memberPath(tree, { commitment: 9n })).toThrow(IdentityNotInTreeError);
    expect(() => memberPath(buildMemberTree([]), { commitment: 9n })).toThrow(IdentityNotInTreeError);
  });

  it("error: nobody is 0, the value of places that nobody has", () => {
    expect(() => memberPath(tree, { commitment: 0n })).toThrow(IdentityNotInTreeError);
  });

  it.each([1, 3, -1, 0.5])("error: place %d is nobody's", (index) => {
    expect(() => memberPath(tree, { index })).toThrow(InvalidMemberTreeError);
  });

  it.each([3, -1, 0.5])("error: nobody ever had place %d", (index) => {
    expect(() => removeMember(tree, index)).toThrow(InvalidMemberTreeError);
  });
});
