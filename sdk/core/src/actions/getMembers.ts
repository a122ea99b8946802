import type { AuraClient } from "../client/createAuraClient.ts";
import { address, big, flag, int, mapped, object, present } from "../client/decoders.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { membersDocument } from "../generated/documents.ts";
import type { Member } from "../types/Member.ts";

export type GetMembersParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetMembersReturnType = readonly Member[];

export type GetMembersErrorType = SubgraphRequestErrorType;

const decodeMember = mapped(
  object({
    // Null for those that are not in the tree, who are not asked for.
    memberIndex: present(int),
    commitment: big,
    passportId: big,
    account: address,
    left: flag,
  }),
  ({ memberIndex, ...member }) => ({ index: memberIndex, ...member }),
);

const decode = mapped(object({ passports: pageOf(decodeMember) }), ({ passports }) => passports);

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
    document: membersDocument,
    variables: (page) => page,
    blockNumber,
    decode,
  });
  return members.sort((one, other) => one.index - other.index);
}
