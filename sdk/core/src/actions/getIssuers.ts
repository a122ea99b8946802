import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeIssuerProfile } from "../client/entities/issuerProfile.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { issuersDocument } from "../generated/documents.ts";
import type { IssuerProfile } from "../types/IssuerProfile.ts";

export type GetIssuersParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetIssuersReturnType = readonly IssuerProfile[];

export type GetIssuersErrorType = SubgraphRequestErrorType;

const decode = mapped(object({ issuers: pageOf(decodeIssuerProfile) }), ({ issuers }) => issuers);

/**
 * All issuers, by the time of their registration, removed ones included.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const issuers = await getIssuers(client, {});
 */
export async function getIssuers(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber }: GetIssuersParameters = {},
): Promise<GetIssuersReturnType> {
  const found = await subgraphPages(client, {
    document: issuersDocument,
    variables: (page) => page,
    blockNumber,
    decode,
  });
  return found.sort((one, other) => (one.registeredAt < other.registeredAt ? -1 : 1));
}
