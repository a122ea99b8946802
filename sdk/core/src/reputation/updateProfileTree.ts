import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { poseidonHasher } from "../utils/poseidon/poseidonHasher.ts";
import { siblingsFrom, type ProfileTree } from "./buildProfileTree.ts";
import { TREE_ARITY, TREE_CAPACITY, TREE_DEPTH } from "./profileTreeShape.ts";

/**
 * The tree after some leaves changed or were added at its end: hashes only the nodes above them, at most eight a leaf. The
 * given tree stays as it is.
 *
 * @param changes New leaves by index; those from `leafCount` on must follow each other without gap.
 * @throws InvalidProfileTreeError when an index leaves a gap or exceeds the capacity, or a leaf is not a field element.
 * @example
 * const next = updateProfileTree(profileTree, new Map([[1, leaf]]));
 */
export function updateProfileTree(tree: ProfileTree, changes: ReadonlyMap<number, bigint>): ProfileTree {
  const levels = tree.levels.map((level) => [...level]);
  const leaves = levels[0] as bigint[];
  let touched = [...changes.keys()].sort((one, other) => one - other);
  for (const index of touched) {
    const leaf = changes.get(index) as bigint;
    if (!Number.isInteger(index) || index < 0 || index > leaves.length || index >= TREE_CAPACITY) {
      throw new InvalidProfileTreeError(`leaf ${index} does not follow the ${leaves.length} before it`);
    }
    if (leaf < 0n || leaf >= FIELD_ORDER) {
      throw new InvalidProfileTreeError(`leaf ${index} is not a field element`);
    }
    leaves[index] = leaf;
  }
  const hash = poseidonHasher(TREE_ARITY);
  for (let level = 0; level < TREE_DEPTH; level++) {
    touched = [...new Set(touched.map((index) => Math.floor(index / TREE_ARITY)))];
    for (const parent of touched) {
      const children = siblingsFrom(levels[level] as bigint[], parent * TREE_ARITY, level);
      (levels[level + 1] as bigint[])[parent] = hash(children);
    }
  }
  return { root: levels[TREE_DEPTH]?.[0] as bigint, leafCount: leaves.length, levels };
}
