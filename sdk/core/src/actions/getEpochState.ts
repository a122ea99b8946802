import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { EpochNotFoundError } from "../errors/registry.ts";
import { reputationRegistryAbi as abi } from "../generated/abi/ReputationRegistry.ts";
import { epochStates, type Epoch } from "../types/Epoch.ts";

export type GetEpochStateParameters = {
  epochId: bigint;
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetEpochStateReturnType = {
  readonly epoch: Epoch;
  /** Whether proofs against it are accepted now. */
  readonly usable: boolean;
};

export type GetEpochStateErrorType = ReadContractErrorType | EpochNotFoundError;

/**
 * An epoch as the contract holds it, and whether proofs against it are accepted.
 *
 * @throws EpochNotFoundError
 * @throws RpcUnavailableError
 * @example
 * const { epoch, usable } = await getEpochState(client, { epochId: 0n });
 */
export async function getEpochState(
  client: AuraClient,
  { epochId, blockNumber }: GetEpochStateParameters,
): Promise<GetEpochStateReturnType> {
  const call = { contract: "ReputationRegistry", abi, args: [epochId], blockNumber } as const;
  const stored = await readContract(client, { ...call, functionName: "epochOf" });
  const { root, formulaId, blockNumber: computedAt, blockTimestamp, finalAt, leafCount } = stored;
  const state = epochStates[stored.state] ?? "pending";
  const usable = state === "final" || state === "superseded";
  const epoch = {
    epochId,
    root,
    formulaId,
    blockNumber: computedAt,
    blockTimestamp,
    finalAt,
    state,
    leafCount,
  };
  return { epoch, usable };
}
