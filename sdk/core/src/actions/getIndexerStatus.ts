import type { AuraClient } from "../client/createAuraClient.ts";
import { big, bytes, count, flag, nullable, object } from "../client/decoders.ts";
import { subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { IndexerStatus } from "../types/IndexerStatus.ts";

export type GetIndexerStatusParameters = {
  /** How long to wait for an answer; the client's by default. */
  timeoutMs?: number | undefined;
};

export type GetIndexerStatusReturnType = IndexerStatus;

export type GetIndexerStatusErrorType = SubgraphRequestErrorType;

const query = "{ _meta { block { number hash timestamp } hasIndexingErrors } }";

const decode = object({
  _meta: object({
    block: object({ number: big, hash: bytes, timestamp: nullable(count) }),
    hasIndexingErrors: flag,
  }),
});

/**
 * How far the subgraph has come, and whether it is sound.
 *
 * @throws SubgraphUnavailableError
 * @example
 * const { blockNumber, hasIndexingErrors } = await getIndexerStatus(client, {});
 */
export async function getIndexerStatus(
  { subgraph }: Pick<AuraClient, "subgraph">,
  { timeoutMs = subgraph.timeoutMs }: GetIndexerStatusParameters = {},
): Promise<GetIndexerStatusReturnType> {
  const { _meta } = await subgraphRequest({ subgraph: { ...subgraph, timeoutMs } }, { query, decode });
  const { number, hash, timestamp } = _meta.block;
  return { blockNumber: number, blockHash: hash, timestamp, hasIndexingErrors: _meta.hasIndexingErrors };
}
