import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodePassport } from "../client/entities/passport.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { pendingMembersDocument } from "../generated/documents.ts";
import type { Passport } from "../types/Passport.ts";

export type GetPendingMembersParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetPendingMembersReturnType = readonly Passport[];

export type GetPendingMembersErrorType = SubgraphRequestErrorType;

const decode = mapped(object({ passports: pageOf(decodePassport) }), ({ passports }) => passports);

/**
 * Passports whose commitments wait to be put into the tree of members (`flushMembers`), in the order of registration.
 * Their holders cannot prove membership yet.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const pending = await getPendingMembers(client, {});
 */
export async function getPendingMembers(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber }: GetPendingMembersParameters = {},
): Promise<GetPendingMembersReturnType> {
  const pending = await subgraphPages(client, {
    document: pendingMembersDocument,
    variables: (page) => page,
    blockNumber,
    decode,
  });
  return pending.sort((one, other) => one.index - other.index);
}
