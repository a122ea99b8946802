import type { AuraClient } from "../client/createAuraClient.ts";
import { membershipRootError } from "../client/membershipRootError.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import type { InvalidMemberTreeError, MembershipRootError } from "../errors/membership.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import { buildMemberTree } from "../proofs/membership/buildMemberTree.ts";
import type { MemberTree } from "../proofs/membership/MemberTree.ts";
import { getSeats, type GetSeatsParameters } from "./getSeats.ts";

export type GetSeatTreeParameters = GetSeatsParameters;

export type GetSeatTreeReturnType = MemberTree;

export type GetSeatTreeErrorType = ReadContractErrorType | MembershipRootError | InvalidMemberTreeError;

/**
 * Rebuilds the tree of an event's anonymous seats, and makes sure that it is the contract's.
 *
 * @throws MembershipRootError when it is not: the node lacks logs, or `fromBlock` is too late.
 * @throws RpcUnavailableError
 * @example
 * const tree = await getSeatTree(client, { eventId });
 * const path = memberPath(tree, identity);
 */
export async function getSeatTree(
  client: AuraClient,
  { eventId, fromBlock, ...at }: GetSeatTreeParameters,
): Promise<GetSeatTreeReturnType> {
  const blockNumber =
    at.blockNumber ?? (await rpcRequest(client, () => client.public.getBlockNumber({ cacheTime: 0 })));
  const [{ seated }, [root, depth, size]] = await Promise.all([
    getSeats(client, { eventId, fromBlock, blockNumber }),
    readContract(client, {
      contract: "CheckIn",
      abi: checkInAbi,
      functionName: "groupOf",
      args: [eventId],
      blockNumber,
    }),
  ]);
  const tree = buildMemberTree(seated);
  if (tree.root === root) return tree;
  throw membershipRootError(tree, { root, depth: Number(depth), size: Number(size) });
}
