import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeInvite } from "../client/entities/invite.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { invitesDocument } from "../generated/documents.ts";
import type { Invite } from "../types/Invite.ts";
import { addressId } from "../utils/addressId.ts";

export type GetInvitesParameters = {
  /** Who holds the inviting passport. */
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetInvitesReturnType = readonly Invite[];

export type GetInvitesErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(object({ invites: pageOf(decodeInvite) }), ({ invites }) => invites);

/**
 * The invites of a passport, by the time of their registration: open, redeemed and revoked ones. Those of a batch are there once redeemed.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const invites = await getInvites(client, { account });
 */
export async function getInvites(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetInvitesParameters,
): Promise<GetInvitesReturnType> {
  const id = addressId(account);
  const found = await subgraphPages(client, {
    document: invitesDocument,
    variables: (page) => ({ ...page, account: id }),
    blockNumber,
    decode,
  });
  return found.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}
