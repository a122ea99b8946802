import type { Hash } from "viem";

import { waitForIndexed } from "../actions/waitForIndexed.ts";
import { waitForReceipt, type AuraEvent } from "../actions/waitForReceipt.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { AuraError } from "../errors/base.ts";

/** How far a write is: the wallet asks, the chain confirms, the indexer catches up. */
export type WriteStage =
  | { readonly stage: "wallet" }
  | { readonly stage: "confirming"; readonly hash: Hash }
  | { readonly stage: "indexing"; readonly hash: Hash };

/** What a confirmed write left behind. */
export type WriteResult = {
  readonly hash: Hash;
  readonly blockNumber: bigint;
  readonly events: readonly AuraEvent[];
  /** False when the indexer did not catch up in time: the change is on the chain and will show up later. */
  readonly indexed: boolean;
};

/**
 * Follows a write to the end. An indexer that is slow or down does not make it fail.
 * @throws What `write` throws, and the errors of `waitForReceipt`.
 */
export async function settleWrite(
  client: AuraClient,
  { write, onStage }: { write: () => Promise<Hash>; onStage?: ((stage: WriteStage) => void) | undefined },
): Promise<WriteResult> {
  onStage?.({ stage: "wallet" });
  const hash = await write();
  onStage?.({ stage: "confirming", hash });
  const { blockNumber, events } = await waitForReceipt(client, { hash });
  onStage?.({ stage: "indexing", hash });
  return { hash, blockNumber, events, indexed: await isIndexed(client, blockNumber) };
}

async function isIndexed(client: AuraClient, blockNumber: bigint): Promise<boolean> {
  try {
    await waitForIndexed(client, { blockNumber });
    return true;
  } catch (error) {
    if (error instanceof AuraError) return false;
    throw error;
  }
}
