import type { AuraClient } from "../client/createAuraClient.ts";
import { address, big, count, flag, object } from "../client/decoders.ts";
import { subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { Member } from "../types/Member.ts";

export type GetMembersParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetMembersReturnType = readonly Member[];

export type GetMembersErrorType = SubgraphRequestErrorType;

/**
 * Everybody in the tree of members, in the order of its leaves. Places of removed members are left out; `getMemberTree`
 * fills them.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const members = await getMembers(client, {});
 */
export async function getMembers(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber }: GetMembersParameters = {},
): Promise<GetMembersReturnType> {
  const members = await subgraphPages(client, {
    field: "passports",
    selection: "memberIndex commitment passportId account left",
    where: "memberIndex_gte: 0",
    blockNumber,
    decode: object({ memberIndex: count, commitment: big, passportId: big, account: address, left: flag }),
  });
  return members
    .map(({ memberIndex, ...member }) => ({ index: memberIndex, ...member }))
    .sort((one, other) => one.index - other.index);
}
