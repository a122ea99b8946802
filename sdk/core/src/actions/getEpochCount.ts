import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";

export type GetEpochCountParameters = {
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetEpochCountReturnType = bigint;

export type GetEpochCountErrorType = ReadContractErrorType;

/**
 * How many epochs were posted: also the id that the next one gets.
 *
 * @throws RpcUnavailableError
 * @example
 * const epochId = await getEpochCount(client, {});
 */
export async function getEpochCount(
  client: AuraClient,
  { blockNumber }: GetEpochCountParameters = {},
): Promise<GetEpochCountReturnType> {
  return readContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "epochCount",
    args: [],
    blockNumber,
  });
}
