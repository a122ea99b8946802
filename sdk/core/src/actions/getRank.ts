import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { rankProfile } from "../insight/rankProfile.ts";
import type { Rank } from "../insight/rankScores.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getScores, type GetScoresErrorType, type GetScoresParameters } from "./getScores.ts";

export type GetRankParameters = GetScoresParameters & { account: Address };

/** Rank and percentile; null for a wallet without a passport. */
export type GetRankReturnType = Rank | null;

export type GetRankErrorType = GetScoresErrorType | InvalidAddressError;

/**
 * Where a wallet stands among all passport holders: its rank, and the part of the others below it.
 *
 * @throws InvalidAddressError
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const rank = await getRank(client, { account });
 * if (rank !== null) console.log(`${rank.rank} of ${rank.total}, above ${rank.percentile / 100} % of the others`);
 */
export async function getRank(
  client: AuraClient,
  { account, ...at }: GetRankParameters,
): Promise<GetRankReturnType> {
  const wallet = checkedAddress(account);
  const { scored } = await getScores(client, at);
  return rankProfile({ scored, account: wallet });
}
