import type { AuraClient } from "../client/createAuraClient.ts";
import { IndexerFailedError, IndexerTimeoutError, SubgraphUnavailableError } from "../errors/subgraph.ts";
import type { SubgraphQueryError, SubgraphResponseError } from "../errors/subgraph.ts";
import type { IndexerStatus } from "../types/IndexerStatus.ts";
import { getIndexerStatus } from "./getIndexerStatus.ts";

export type WaitForIndexedParameters = {
  blockNumber: bigint;
  /** Half a minute by default. */
  timeoutMs?: number | undefined;
};

/** The indexer's status once it has reached the block. */
export type WaitForIndexedReturnType = IndexerStatus;

export type WaitForIndexedErrorType =
  IndexerTimeoutError | IndexerFailedError | SubgraphQueryError | SubgraphResponseError;

const TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Waits until the subgraph has indexed a block, asking less and less often. An indexer that cannot be reached is asked
 * again.
 *
 * @throws IndexerTimeoutError when it takes too long; nothing is lost by that.
 * @throws IndexerFailedError when the indexer stopped on an error and will not come to the block.
 * @example
 * const { blockNumber } = await waitForReceipt(client, { hash });
 * await waitForIndexed(client, { blockNumber });
 */
export async function waitForIndexed(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber, timeoutMs = TIMEOUT_MS }: WaitForIndexedParameters,
): Promise<WaitForIndexedReturnType> {
  const end = performance.now() + timeoutMs;
  let indexed: bigint | undefined;
  let cause: unknown;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    try {
      const timeout = Math.ceil(
        Math.max(FIRST_PAUSE_MS, Math.min(client.subgraph.timeoutMs, end - performance.now())),
      );
      const status = await getIndexerStatus(client, { timeoutMs: timeout });
      if (status.blockNumber >= blockNumber) return status;
      if (status.hasIndexingErrors) throw new IndexerFailedError({ details: "it reports indexing errors" });
      indexed = status.blockNumber;
      cause = undefined;
    } catch (error) {
      if (!(error instanceof SubgraphUnavailableError)) throw error;
      cause = error;
    }
    const left = end - performance.now();
    if (left <= 0) throw new IndexerTimeoutError({ blockNumber, indexed, cause });
    await new Promise((resolve) => setTimeout(resolve, Math.min(pause, left)));
  }
}
