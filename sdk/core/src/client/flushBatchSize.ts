import type { RpcUnavailableError, UnexpectedError } from "../errors/client.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { rpcRequest } from "./rpcRequest.ts";

export type BatchSizeParameter = {
  /** Most in one transaction, 1 or more; by default what half a block holds, 226 at most. */
  batchSize?: number | undefined;
};

export type FlushBatchSizeErrorType = ValueOutOfRangeError | RpcUnavailableError | UnexpectedError;

/** What no transaction exceeds, whatever its block holds (EIP-7825). */
const TRANSACTION_GAS = 2n ** 24n;
/** A batch's own gas, at most: a hash and a stored node for each of 32 levels. */
const BATCH_GAS = 1_600_000n;
/** Gas of each leaf, rounded up. */
const LEAF_GAS = 30_000n;
const MOST_LEAVES = 2 ** 32 - 1;

/**
 * How many leaves to put into a tree at once.
 * @throws ValueOutOfRangeError when the size asked for is not a whole number from 1.
 */
export async function flushBatchSize(client: AuraClient, { batchSize }: BatchSizeParameter): Promise<number> {
  if (batchSize !== undefined) {
    assertInteger("batchSize", batchSize, { min: 1, max: MOST_LEAVES });
    return batchSize;
  }
  const { gasLimit } = await rpcRequest(client, () => client.public.getBlock());
  return leavesPerBatch(gasLimit);
}

/**
 * As many leaves as half of what a transaction can do, and half a block, has gas for, so that it finds room soon.
 *
 * @param gasLimit Of a block.
 * @returns 1 or more.
 */
export function leavesPerBatch(gasLimit: bigint): number {
  const budget = (gasLimit < TRANSACTION_GAS ? gasLimit : TRANSACTION_GAS) / 2n;
  return Math.max(1, Number((budget - BATCH_GAS) / LEAF_GAS));
}
