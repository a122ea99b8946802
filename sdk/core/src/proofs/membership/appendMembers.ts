import { InvalidMemberTreeError } from "../../errors/membership.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { poseidon } from "../../utils/poseidon/poseidon.ts";
import { emptyMemberNode } from "./emptyMemberNode.ts";
import { MAX_MEMBERS, type MemberTree } from "./MemberTree.ts";

/**
 * The tree with more members. Only nodes above new leaves are hashed.
 *
 * @param commitments In the order in which they are added; 0n where a member was removed.
 * @throws InvalidMemberTreeError with none or too many, or one that is not a field element.
 * @example
 * const tree = appendMembers(buildMemberTree(commitments), [identity.commitment]);
 */
export function appendMembers(tree: MemberTree, commitments: readonly bigint[]): MemberTree {
  const size = tree.size + commitments.length;
  check(commitments, size);
  let depth = Math.max(tree.depth, 1);
  while (2 ** depth < size) depth += 1;

  const levels: bigint[][] = [[...(tree.levels[0] ?? []), ...commitments]];
  let changed = tree.size;
  for (let level = 0; level < depth; level++) {
    const below = levels[level] as bigint[];
    changed = Math.floor(changed / 2);
    // A tree that grows deeper has no nodes up there yet: the old root becomes one of them by being hashed again.
    const kept = level + 1 <= tree.depth ? (tree.levels[level + 1] ?? []) : [];
    const nodes = kept.slice(0, changed);
    for (let left = nodes.length * 2; left < below.length; left += 2) {
      nodes.push(poseidon([below[left] as bigint, below[left + 1] ?? emptyMemberNode(level)]));
    }
    levels.push(nodes);
  }
  return { root: levels[depth]?.[0] as bigint, depth, size, levels };
}

function check(commitments: readonly bigint[], size: number): void {
  if (commitments.length === 0) throw new InvalidMemberTreeError("there is nobody to add");
  if (size > MAX_MEMBERS) throw new InvalidMemberTreeError(`${size} members exceed its capacity`);
  const outside = commitments.findIndex((leaf) => leaf < 0n || leaf >= FIELD_ORDER);
  if (outside !== -1) throw new InvalidMemberTreeError(`commitment ${outside} is not a field element`);
}
