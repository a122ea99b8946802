import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeBadge } from "../client/entities/badge.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { badgesDocument } from "../generated/documents.ts";
import type { Badge } from "../types/Badge.ts";
import { addressId } from "../utils/addressId.ts";

export type GetBadgesParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetBadgesReturnType = readonly Badge[];

export type GetBadgesErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(object({ badges: pageOf(decodeBadge) }), ({ badges }) => badges);

/**
 * All badges that an account holds or held, expired and revoked ones included, in the order of their types.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const badges = await getBadges(client, { account });
 * const names = badges.filter(({ revoked }) => !revoked).map(({ type }) => type.name);
 */
export async function getBadges(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetBadgesParameters,
): Promise<GetBadgesReturnType> {
  const holder = addressId(account);
  const badges = await subgraphPages(client, {
    document: badgesDocument,
    variables: (page) => ({ ...page, account: holder }),
    blockNumber,
    decode,
  });
  return badges.sort((one, other) => (one.type.badgeType < other.type.badgeType ? -1 : 1));
}
