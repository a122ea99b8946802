import type { AuraClient } from "../client/createAuraClient.ts";
import type { ReadContractErrorType } from "../client/readContract.ts";
import type { Epoch } from "../types/Epoch.ts";
import { getEpochCount } from "./getEpochCount.ts";
import { getEpochState } from "./getEpochState.ts";

export type GetUsableEpochParameters = {
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetUsableEpochReturnType = Epoch | null;

export type GetUsableEpochErrorType = ReadContractErrorType;

/** Epochs that can be waiting to become final; further down all are stale. */
const MAX_PENDING = 16n;

/**
 * The newest epoch that proofs are accepted against, from the contract; null when there is none. The latest epoch is
 * passed over while it is not final.
 *
 * @throws RpcUnavailableError
 * @example
 * const epoch = await getUsableEpoch(client, {});
 */
export async function getUsableEpoch(
  client: AuraClient,
  { blockNumber }: GetUsableEpochParameters = {},
): Promise<GetUsableEpochReturnType> {
  const count = await getEpochCount(client, { blockNumber });
  const oldest = count > MAX_PENDING ? count - MAX_PENDING : 0n;
  for (let epochId = count - 1n; epochId >= oldest; epochId--) {
    const { epoch, usable } = await getEpochState(client, { epochId, blockNumber });
    if (usable) return epoch;
  }
  return null;
}
