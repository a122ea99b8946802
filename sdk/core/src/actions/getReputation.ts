import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { networkFor } from "../client/networkFor.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { reputationOf } from "../reputation/reputationOf.ts";
import type { Formula } from "../types/Formula.ts";
import type { Reputation } from "../types/Reputation.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";

export type GetReputationParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
  /** The first formula by default. */
  formula?: Formula | undefined;
};

export type GetReputationReturnType = Reputation;

export type GetReputationErrorType = GetProfilesErrorType | InvalidAddressError;

/**
 * A wallet's score and tier, recomputed from the subgraph's data, with the reasons: the same figures that an epoch at
 * that block holds. A wallet without a passport is `known: false` and scores 0.
 *
 * Standing is lent from wallet to wallet, so everybody's profile is read: one request a thousand passports, badges or
 * vouches. Whoever shows many wallets calls `getProfiles` and `scoreProfiles` once instead.
 *
 * @throws InvalidAddressError
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const { score, tierName } = await getReputation(client, { account });
 */
export async function getReputation(
  client: AuraClient,
  { account, blockNumber, formula = formulaV1 }: GetReputationParameters,
): Promise<GetReputationReturnType> {
  const wallet = checkedAddress(account);
  const state = await getProfiles(client, { blockNumber });
  return reputationOf({ account: wallet, ...state, formula, network: await networkFor(formula) });
}
