import { decodeError, type AuraClient } from "@aura-protocol/sdk";

import type { Fees } from "./transactionStore.ts";

/** Least raise with which nodes replace a transaction: a tenth; an eighth is above what all of them ask. */
const RAISE = 8n;

/** Runs a request to the node; what fails is thrown as an error of the SDK. */
export async function ask<Result>(client: AuraClient, request: () => Promise<Result>): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    throw decodeError(error, { chainId: client.chain.id });
  }
}

/**
 * What a unit of gas costs.
 *
 * @throws RpcUnavailableError
 */
export async function presentFees(client: AuraClient): Promise<Fees> {
  const { maxFeePerGas, maxPriorityFeePerGas } = await ask(client, () =>
    client.public.estimateFeesPerGas({ type: "eip1559" }),
  );
  return { maxFee: maxFeePerGas, priorityFee: maxPriorityFeePerGas };
}

/** What replaces an offer that waits too long; undefined when that is more than the cap. */
export function raisedFees(last: Fees, present: Fees, cap: bigint): Fees | undefined {
  const raise = (fee: bigint): bigint => fee + fee / RAISE + 1n;
  const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);
  if (raise(last.maxFee) > cap) return undefined;
  const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
  const maxFee = least(larger(raise(last.maxFee), present.maxFee), cap);
  return { maxFee, priorityFee: least(larger(raise(last.priorityFee), present.priorityFee), maxFee) };
}
