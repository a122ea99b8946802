import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { networkFor } from "../client/networkFor.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { explainScore, type ScoreExplanation } from "../insight/explainScore.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { reputationOf } from "../reputation/reputationOf.ts";
import type { FeatureName } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { Reputation } from "../types/Reputation.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";

export type ExplainReputationParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
  /** The first formula by default. */
  formula?: Formula | undefined;
  /** Features that the steps to a higher score must not touch, such as `account_age_days`. */
  keep?: readonly FeatureName[] | undefined;
};

export type ExplainReputationReturnType = Reputation & ScoreExplanation;

export type ExplainReputationErrorType = GetProfilesErrorType | InvalidAddressError;

/**
 * A wallet's reputation with every reason: points of each feature, what became of each badge, why a score is 0, what
 * would raise it by how much, and a plan to the next tier.
 *
 * @throws InvalidAddressError
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const { parts, badges, toNextTier } = await explainReputation(client, { account, keep: ["account_age_days"] });
 */
export async function explainReputation(
  client: AuraClient,
  { account, blockNumber, formula = formulaV1, keep }: ExplainReputationParameters,
): Promise<ExplainReputationReturnType> {
  const wallet = checkedAddress(account);
  const { profiles, timestamp, ...block } = await getProfiles(client, { blockNumber });
  const network = await networkFor(formula);
  const at = { account: wallet, profiles, timestamp, formula, network };
  const reputation = reputationOf({ ...at, blockNumber: block.blockNumber });
  const profile = profiles.find((candidate) => candidate.account.toLowerCase() === wallet.toLowerCase());
  const { features, network: report } = reputation;
  return { ...reputation, ...explainScore({ profile, features, timestamp, formula, keep, network: report }) };
}
