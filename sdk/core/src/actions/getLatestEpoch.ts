import type { AuraClient } from "../client/createAuraClient.ts";
import type { ReadContractErrorType } from "../client/readContract.ts";
import type { Epoch } from "../types/Epoch.ts";
import { getEpochCount } from "./getEpochCount.ts";
import { getEpochState } from "./getEpochState.ts";

export type GetLatestEpochParameters = Readonly<Record<string, never>>;

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
  _parameters: GetLatestEpochParameters = {},
): Promise<GetLatestEpochReturnType> {
  const count = await getEpochCount(client, {});
  if (count === 0n) return null;
  const { epoch } = await getEpochState(client, { epochId: count - 1n });
  return epoch;
}
