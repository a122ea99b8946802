import { MembershipRootError, type StaleSide } from "../errors/membership.ts";

/** What is known of a tree of members. */
type KnownTree = { readonly root: bigint; readonly depth: number; readonly size?: number | undefined };

/** The error for a tree that is not the contract's, saying which side is stale as far as sizes tell. */
export function membershipRootError(
  { root, depth, size }: KnownTree,
  contract: KnownTree & { readonly size: number },
): MembershipRootError {
  const yours = `root ${root}, depth ${depth}${size === undefined ? "" : `, ${size} places`}`;
  const theirs = `root ${contract.root}, depth ${contract.depth}, ${contract.size} places`;
  return new MembershipRootError({
    stale: staleSide(size, contract.size),
    root,
    contractRoot: contract.root,
    details: `yours has ${yours}; the contract's has ${theirs}`,
  });
}

function staleSide(size: number | undefined, contractSize: number): StaleSide {
  if (size === undefined || size === contractSize) return "unknown";
  return size < contractSize ? "tree" : "contract";
}
