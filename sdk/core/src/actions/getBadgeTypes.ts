import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeBadgeType } from "../client/entities/badgeType.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { badgeTypesDocument } from "../generated/documents.ts";
import type { BadgeType } from "../types/Badge.ts";

export type GetBadgeTypesParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetBadgeTypesReturnType = readonly BadgeType[];

export type GetBadgeTypesErrorType = SubgraphRequestErrorType;

const decode = mapped(object({ badgeTypes: pageOf(decodeBadgeType) }), ({ badgeTypes }) => badgeTypes);

/**
 * All badge types with their issuers, in the order in which they were defined.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const types = await getBadgeTypes(client, {});
 */
export async function getBadgeTypes(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber }: GetBadgeTypesParameters = {},
): Promise<GetBadgeTypesReturnType> {
  const types = await subgraphPages(client, {
    document: badgeTypesDocument,
    variables: (page) => page,
    blockNumber,
    decode,
  });
  return types.sort((one, other) => (one.badgeType < other.badgeType ? -1 : 1));
}
