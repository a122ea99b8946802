import { numberToHex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeAnnouncedChallenge } from "../client/entities/announcedChallenge.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { challengesDocument } from "../generated/documents.ts";
import type { AnnouncedChallenge } from "../types/AnnouncedChallenge.ts";

export type GetChallengesParameters = {
  epochId: bigint;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetChallengesReturnType = readonly AnnouncedChallenge[];

export type GetChallengesErrorType = SubgraphRequestErrorType;

const decode = mapped(
  object({ challenges: pageOf(decodeAnnouncedChallenge) }),
  ({ challenges }) => challenges,
);

/**
 * The challenges that were announced against an epoch, by time.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const challenges = await getChallenges(client, { epochId: 3n });
 */
export async function getChallenges(
  client: Pick<AuraClient, "subgraph">,
  { epochId, blockNumber }: GetChallengesParameters,
): Promise<GetChallengesReturnType> {
  const epoch = numberToHex(epochId, { size: 32 });
  const found = await subgraphPages(client, {
    document: challengesDocument,
    variables: (page) => ({ ...page, epoch }),
    blockNumber,
    decode,
  });
  return found.sort((one, other) => (one.announcedAt < other.announcedAt ? -1 : 1));
}
