import { IdentityNotInTreeError, InvalidMemberTreeError } from "../../errors/membership.ts";
import { emptyMemberNode } from "./emptyMemberNode.ts";
import type { MemberTree } from "./MemberTree.ts";

/** The way from a leaf to the root, as Semaphore's provers and `Passport.prune` take it. */
export type MemberPath = {
  readonly root: bigint;
  readonly leaf: bigint;
  readonly index: number;
  /** Lowest first, one for each level. */
  readonly siblings: readonly bigint[];
};

/**
 * The path of a member.
 *
 * @param of The member's commitment, of which the first is meant where several are equal; or its place.
 * @throws IdentityNotInTreeError when the commitment is not in the tree.
 * @throws InvalidMemberTreeError when nobody has the place, or no longer.
 * @example
 * const tree = buildMemberTree([...commitments, identity.commitment]);
 * const path = memberPath(tree, identity);
 */
export function memberPath(
  { root, depth, levels }: MemberTree,
  of: { readonly commitment: bigint } | { readonly index: number },
): MemberPath {
  const leaves = levels[0] ?? [];
  const index = "index" in of ? of.index : leaves.indexOf(of.commitment);
  const leaf = leaves[index] ?? 0n;
  if (leaf === 0n) {
    if ("commitment" in of) throw new IdentityNotInTreeError(of);
    throw new InvalidMemberTreeError(`nobody has place ${index}`);
  }
  const siblings = Array.from({ length: depth }, (_, level) => {
    const position = Math.floor(index / 2 ** level);
    const sibling = position % 2 === 0 ? position + 1 : position - 1;
    return levels[level]?.[sibling] ?? emptyMemberNode(level);
  });
  return { root, leaf, index, siblings };
}
