import type { Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { networkFor } from "../client/networkFor.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { scoreProfiles, type ScoredProfile } from "../reputation/scoreProfiles.ts";
import type { Formula } from "../types/Formula.ts";
import type { Profile } from "../types/Profile.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";

export type GetScoresParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
  /** The first formula by default. */
  formula?: Formula | undefined;
};

export type GetScoresReturnType = {
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Of the block, in seconds since the Unix epoch. */
  readonly timestamp: number;
  readonly formula: Formula;
  /** In the order of registration. */
  readonly profiles: readonly Profile[];
  /** In the order of registration. */
  readonly scored: readonly ScoredProfile[];
};

export type GetScoresErrorType = GetProfilesErrorType;

/**
 * Everybody's profile and score at a block: one read for ranks, leaderboards, histograms and similar profiles together.
 *
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerFailedError when the subgraph stopped on an error.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const { scored } = await getScores(client, {});
 * const page = leaderboard(scored, { limit: 10 });
 * const rank = rankProfile({ scored, account });
 */
export async function getScores(
  client: AuraClient,
  { blockNumber, formula = formulaV1 }: GetScoresParameters = {},
): Promise<GetScoresReturnType> {
  const state = await getProfiles(client, { blockNumber });
  const network = await networkFor(formula);
  const scored = scoreProfiles(state.profiles, { timestamp: state.timestamp, formula, network });
  return { ...state, formula, scored };
}
