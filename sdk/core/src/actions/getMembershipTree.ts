import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type GetMembershipTreeParameters = {
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetMembershipTreeReturnType = {
  /** 0n while the tree is empty. */
  readonly root: bigint;
  /** 0 while the tree is empty. */
  readonly depth: number;
  /** Places that were taken, those of removed members included. */
  readonly size: number;
};

export type GetMembershipTreeErrorType = ReadContractErrorType;

/**
 * What the contract holds of the tree of members, all of one block.
 *
 * @throws RpcUnavailableError
 * @example
 * const { root, depth, size } = await getMembershipTree(client, {});
 */
export async function getMembershipTree(
  client: AuraClient,
  parameters: GetMembershipTreeParameters = {},
): Promise<GetMembershipTreeReturnType> {
  const blockNumber =
    parameters.blockNumber ??
    // What viem remembers of the last block may be older than a transaction that was just waited for.
    (await rpcRequest(client, () => client.public.getBlockNumber({ cacheTime: 0 })));
  const call = { contract: "Passport", abi: passportAbi, args: [], blockNumber } as const;
  const [root, depth, size] = await Promise.all([
    readContract(client, { ...call, functionName: "membershipRoot" }),
    readContract(client, { ...call, functionName: "treeDepth" }),
    readContract(client, { ...call, functionName: "treeSize" }),
  ]);
  return { root, depth: Number(depth), size: Number(size) };
}
