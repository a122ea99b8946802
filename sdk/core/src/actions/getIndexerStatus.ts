import type { AuraClient } from "../client/createAuraClient.ts";
import { bytes, flag, int, nullable, object, present } from "../client/decoders.ts";
import { subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { indexerStatusDocument } from "../generated/documents.ts";
import type { IndexerStatus } from "../types/IndexerStatus.ts";

export type GetIndexerStatusParameters = {
  /** How long to wait for an answer; the client's by default. */
  timeoutMs?: number | undefined;
};

export type GetIndexerStatusReturnType = IndexerStatus;

export type GetIndexerStatusErrorType = SubgraphRequestErrorType;

const decode = object({
  _meta: present(
    object({
      block: object({ number: int, hash: present(bytes), timestamp: nullable(int) }),
      hasIndexingErrors: flag,
    }),
  ),
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
  const { _meta } = await subgraphRequest(
    { subgraph: { ...subgraph, timeoutMs } },
    { document: indexerStatusDocument, variables: {}, decode },
  );
  const { number, hash, timestamp } = _meta.block;
  const { hasIndexingErrors } = _meta;
  return { blockNumber: BigInt(number), blockHash: hash, timestamp, hasIndexingErrors };
}
