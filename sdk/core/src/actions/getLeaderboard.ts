import type { AuraClient } from "../client/createAuraClient.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { leaderboard, type Leaderboard, type LeaderboardFilter } from "../insight/leaderboard.ts";
import { getScores, type GetScoresErrorType, type GetScoresParameters } from "./getScores.ts";

export type GetLeaderboardParameters = GetScoresParameters & {
  /** How many to leave out, from 0; 0 by default. */
  offset?: number | undefined;
  /** 1 to 1000; 50 by default. */
  limit?: number | undefined;
  /** Whom to list, such as those who agreed to it; everybody by default. */
  filter?: LeaderboardFilter | undefined;
};

export type GetLeaderboardReturnType = Leaderboard & {
  /** Ask for the next page at this block: pages of one block never overlap. */
  readonly blockNumber: bigint;
  /** Of the block, in seconds since the Unix epoch. */
  readonly timestamp: number;
};

export type GetLeaderboardErrorType = GetScoresErrorType | ValueOutOfRangeError;

/**
 * A page of passport holders by falling score; equal scores share a rank, the earlier registered first.
 *
 * @throws ValueOutOfRangeError when `offset` or `limit` is out of range.
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const { entries, nextOffset } = await getLeaderboard(client, { limit: 10 });
 */
export async function getLeaderboard(
  client: AuraClient,
  { offset, limit, filter, ...at }: GetLeaderboardParameters = {},
): Promise<GetLeaderboardReturnType> {
  // Refused before everybody is read.
  leaderboard([], { offset, limit });
  const { scored, blockNumber, timestamp } = await getScores(client, at);
  return { ...leaderboard(scored, { offset, limit, filter }), blockNumber, timestamp };
}
