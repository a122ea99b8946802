import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { similarProfiles, type SimilarProfile } from "../insight/similarProfiles.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getScores, type GetScoresErrorType, type GetScoresParameters } from "./getScores.ts";

export type GetSimilarProfilesParameters = GetScoresParameters & {
  account: Address;
  /** 1 to 100; 10 by default. */
  limit?: number | undefined;
};

export type GetSimilarProfilesReturnType = readonly SimilarProfile[];

export type GetSimilarProfilesErrorType = GetScoresErrorType | InvalidAddressError | ValueOutOfRangeError;

/**
 * The passport holders whose components are most like a wallet's in their proportions, the most similar first. Empty for
 * a wallet without a passport, or with nothing in any component.
 *
 * @throws InvalidAddressError
 * @throws ValueOutOfRangeError when `limit` is out of range.
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const [closest] = await getSimilarProfiles(client, { account, limit: 5 });
 */
export async function getSimilarProfiles(
  client: AuraClient,
  { account, limit, ...at }: GetSimilarProfilesParameters,
): Promise<GetSimilarProfilesReturnType> {
  const wallet = checkedAddress(account);
  similarProfiles([], { account: wallet, limit });
  const { scored } = await getScores(client, at);
  return similarProfiles(scored, { account: wallet, limit });
}
