import { InvalidMemberTreeError } from "../../errors/membership.ts";
import { poseidon } from "../../utils/poseidon/poseidon.ts";
import { emptyMemberNode } from "./emptyMemberNode.ts";
import type { MemberTree } from "./MemberTree.ts";

/**
 * The tree without a member: its place holds 0 from then on and is never taken again.
 * @throws InvalidMemberTreeError when nobody ever had the place.
 * @example
 * const tree = removeMember(buildMemberTree(commitments), 0);
 */
export function removeMember(tree: MemberTree, index: number): MemberTree {
  if (!Number.isInteger(index) || index < 0 || index >= tree.size) {
    throw new InvalidMemberTreeError(`nobody ever had place ${index}`);
  }
  const levels = tree.levels.map((nodes) => [...nodes]);
  (levels[0] as bigint[])[index] = 0n;
  for (let level = 0; level < tree.depth; level++) {
    const below = levels[level] as bigint[];
    const parent = Math.floor(index / 2 ** (level + 1));
    const left = below[parent * 2] as bigint;
    const right = below[parent * 2 + 1] ?? emptyMemberNode(level);
    (levels[level + 1] as bigint[])[parent] = poseidon([left, right]);
  }
  return { ...tree, root: levels[tree.depth]?.[0] as bigint, levels };
}
