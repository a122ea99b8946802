import { assertInteger } from "../utils/assertInteger.ts";
import { siblingsFrom, type ProfileTree } from "./buildProfileTree.ts";
import { TREE_ARITY, TREE_DEPTH } from "./profileTreeShape.ts";

/** Shows that a leaf is in a tree, in the form the circuit takes. */
export type ProfileProof = {
  readonly index: number;
  readonly leaf: bigint;
  readonly root: bigint;
  /** `children[k]` are the eight nodes of level k among which the path passes; level 0 holds the leaf. */
  readonly children: readonly (readonly bigint[])[];
};

/**
 * The path of the leaf at `index`, with all siblings.
 * @throws ValueOutOfRangeError when there is no such leaf.
 * @example
 * const tree = buildProfileTree(profileLeaves(scoreProfiles(profiles, { timestamp })));
 * const { children, root } = profileProof(tree, 0);
 */
export function profileProof(tree: ProfileTree, index: number): ProfileProof {
  assertInteger("leaf index", index, { min: 0, max: tree.leafCount - 1 });
  const children = Array.from({ length: TREE_DEPTH }, (_, level) => {
    const position = Math.floor(index / TREE_ARITY ** level);
    return siblingsFrom(tree.levels[level] ?? [], position - (position % TREE_ARITY), level);
  });
  return { index, leaf: tree.levels[0]?.[index] as bigint, root: tree.root, children };
}
