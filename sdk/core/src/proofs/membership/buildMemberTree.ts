import { appendMembers } from "./appendMembers.ts";
import type { MemberTree } from "./MemberTree.ts";

const EMPTY: MemberTree = { root: 0n, depth: 0, size: 0, levels: [] };

/**
 * Builds the tree of a group's members as the contracts do: `Passport` for everybody, `CheckIn` for an event's seats.
 * About one hash a member; empty subtrees are not hashed.
 *
 * @param commitments In the order in which they were added; 0n where a member was removed.
 * @throws InvalidMemberTreeError with too many, or one that is not a field element.
 * @example
 * const tree = buildMemberTree(commitments);
 */
export function buildMemberTree(commitments: readonly bigint[]): MemberTree {
  return commitments.length === 0 ? EMPTY : appendMembers(EMPTY, commitments);
}
