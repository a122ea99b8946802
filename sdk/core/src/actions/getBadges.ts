import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { badgeSelection, decodeBadge } from "../client/entities/badge.ts";
import { subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import type { Badge } from "../types/Badge.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";

export type GetBadgesParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetBadgesReturnType = readonly Badge[];

export type GetBadgesErrorType = SubgraphRequestErrorType | InvalidAddressError;

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
  const badges = await subgraphPages(client, {
    field: "badges",
    selection: badgeSelection,
    declarations: "$account: Bytes!",
    where: "account: $account",
    variables: { account: checkedAddress(account).toLowerCase() },
    blockNumber,
    decode: decodeBadge,
  });
  return badges.sort((one, other) => (one.type.badgeType < other.type.badgeType ? -1 : 1));
}
