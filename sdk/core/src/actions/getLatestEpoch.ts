import type { AuraClient } from "../client/createAuraClient.ts";
import type { ReadContractErrorType } from "../client/readContract.ts";
import type { Epoch } from "../types/Epoch.ts";
import { getEpochCount } from "./getEpochCount.ts";
import { getEpochState } from "./getEpochState.ts";

export type GetLatestEpochParameters = {
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetLatestEpochReturnType = Epoch | null;

export type GetLatestEpochErrorType = ReadContractErrorType;

/**
 * The epoch posted last, final or not, from the contract; null when there is none.
 *
 * @throws RpcUnavailableError
 * @example
 * const epoch = await getLatestEpoch(client, {});
 */
export async function getLatestEpoch(
  client: AuraClient,
  { blockNumber }: GetLatestEpochParameters = {},
): Promise<GetLatestEpochReturnType> {
  const count = await getEpochCount(client, { blockNumber });
  if (count === 0n) return null;
  const { epoch } = await getEpochState(client, { epochId: count - 1n, blockNumber });
  return epoch;
}
