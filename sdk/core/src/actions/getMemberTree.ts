import type { AuraClient } from "../client/createAuraClient.ts";
import type { InvalidMemberTreeError } from "../errors/membership.ts";
import { appendMembers } from "../proofs/membership/appendMembers.ts";
import { buildMemberTree } from "../proofs/membership/buildMemberTree.ts";
import type { MemberTree } from "../proofs/membership/MemberTree.ts";
import { checkMembershipRoot, type CheckMembershipRootErrorType } from "./checkMembershipRoot.ts";
import { getMembers, type GetMembersErrorType } from "./getMembers.ts";
import { getMembershipTree } from "./getMembershipTree.ts";

export type GetMemberTreeParameters = {
  /** Members at this block; the indexer's latest by default. The root is compared with the chain's latest. */
  blockNumber?: bigint | undefined;
};

export type GetMemberTreeReturnType = MemberTree;

export type GetMemberTreeErrorType =
  GetMembersErrorType | CheckMembershipRootErrorType | InvalidMemberTreeError;

/**
 * Rebuilds the tree of members from the indexer's data and makes sure that the contract accepts proofs against its root,
 * so that an indexer that lags or lies is found out before a second is spent on proving.
 *
 * Reading takes one request for each thousand members; building about one hash for each.
 *
 * @throws MembershipRootError when the contract does not know the tree, saying which side is stale.
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @throws SubgraphUnavailableError, RpcUnavailableError
 * @example
 * const tree = await getMemberTree(client, {});
 * const path = memberPath(tree, identity);
 */
export async function getMemberTree(
  client: AuraClient,
  { blockNumber }: GetMemberTreeParameters = {},
): Promise<GetMemberTreeReturnType> {
  const [members, contract] = await Promise.all([
    getMembers(client, { blockNumber }),
    getMembershipTree(client, {}),
  ]);
  const leaves = Array<bigint>((members.at(-1)?.index ?? -1) + 1).fill(0n);
  for (const { index, commitment } of members) leaves[index] = commitment;
  const tree = buildMemberTree(leaves);
  // The indexer does not name the places of members that were removed, which the last ones may be.
  const missing = contract.size - tree.size;
  const filled = missing > 0 ? appendMembers(tree, Array<bigint>(missing).fill(0n)) : tree;
  if (filled.root === contract.root) return filled;
  await checkMembershipRoot(client, tree);
  return tree;
}
