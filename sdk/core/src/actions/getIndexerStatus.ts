import type { AuraClient } from "../client/createAuraClient.ts";
import { big, bytes, count, flag, nullable, object } from "../client/decoders.ts";
import { subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { IndexerStatus } from "../types/IndexerStatus.ts";

export type GetIndexerStatusParameters = Readonly<Record<string, never>>;

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
  client: Pick<AuraClient, "subgraph">,
  _parameters: GetIndexerStatusParameters = {},
): Promise<GetIndexerStatusReturnType> {
  const { _meta } = await subgraphRequest(client, { query, decode });
  const { number, hash, timestamp } = _meta.block;
  return { blockNumber: number, blockHash: hash, timestamp, hasIndexingErrors: _meta.hasIndexingErrors };
}
