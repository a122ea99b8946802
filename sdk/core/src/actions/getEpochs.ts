import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodePostedEpoch } from "../client/entities/postedEpoch.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { epochsDocument } from "../generated/documents.ts";
import type { PostedEpoch } from "../types/PostedEpoch.ts";

export type GetEpochsParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetEpochsReturnType = readonly PostedEpoch[];

export type GetEpochsErrorType = SubgraphRequestErrorType;

const decode = mapped(object({ epochs: pageOf(decodePostedEpoch) }), ({ epochs }) => epochs);

/**
 * All epochs that were posted, by their numbers, rejected ones included.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const epochs = await getEpochs(client, {});
 */
export async function getEpochs(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber }: GetEpochsParameters = {},
): Promise<GetEpochsReturnType> {
  const found = await subgraphPages(client, {
    document: epochsDocument,
    variables: (page) => page,
    blockNumber,
    decode,
  });
  return found.sort((one, other) => (one.epochId < other.epochId ? -1 : 1));
}
