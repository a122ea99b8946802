import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeInviteBatch } from "../client/entities/inviteBatch.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { inviteBatchesDocument } from "../generated/documents.ts";
import type { InviteBatch } from "../types/Invite.ts";
import { addressId } from "../utils/addressId.ts";

export type GetInviteBatchesParameters = {
  /** Who holds the inviting passport. */
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetInviteBatchesReturnType = readonly InviteBatch[];

export type GetInviteBatchesErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(
  object({ inviteBatches: pageOf(decodeInviteBatch) }),
  ({ inviteBatches }) => inviteBatches,
);

/**
 * The batches of invites of a passport, by their numbers.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const inviteBatches = await getInviteBatches(client, { account });
 */
export async function getInviteBatches(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetInviteBatchesParameters,
): Promise<GetInviteBatchesReturnType> {
  const id = addressId(account);
  const found = await subgraphPages(client, {
    document: inviteBatchesDocument,
    variables: (page) => ({ ...page, account: id }),
    blockNumber,
    decode,
  });
  return found.sort((one, other) => (one.batchId < other.batchId ? -1 : 1));
}
