import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { networkFor } from "../client/networkFor.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { explainChange, type ReputationChange } from "../insight/explainChange.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import type { Formula } from "../types/Formula.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";

/** A block and a formula to score it by. */
export type ReputationAt = {
  /** The indexer's latest by default. */
  blockNumber?: bigint | undefined;
  /** The first formula by default. */
  formula?: Formula | undefined;
};

export type ExplainReputationChangeParameters = {
  account: Address;
  from: ReputationAt;
  /** The indexer's latest block, by the formula of `from`, by default. */
  to?: ReputationAt | undefined;
};

export type ExplainReputationChangeReturnType = ReputationChange & {
  readonly fromBlock: bigint;
  readonly toBlock: bigint;
};

export type ExplainReputationChangeErrorType = GetProfilesErrorType | InvalidAddressError;

/**
 * Why a wallet's score changed between two blocks, two formulas, or both: points by component and feature, with what
 * caused them. The points add up to the difference of the scores.
 *
 * @throws InvalidAddressError
 * @throws IndexerBehindError when a block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const { points, causes } = await explainReputationChange(client, { account, from: { blockNumber: 1_200n } });
 */
export async function explainReputationChange(
  client: AuraClient,
  { account, from, to = {} }: ExplainReputationChangeParameters,
): Promise<ExplainReputationChangeReturnType> {
  const wallet = checkedAddress(account);
  const after = await getProfiles(client, { blockNumber: to.blockNumber });
  // One block is read once, and "the latest" is one block for both.
  const { blockNumber = after.blockNumber } = from;
  const before = blockNumber === after.blockNumber ? after : await getProfiles(client, { blockNumber });
  const oldFormula = from.formula ?? formulaV1;
  const newFormula = to.formula ?? oldFormula;
  const network = (await networkFor(oldFormula)) ?? (await networkFor(newFormula));
  const change = explainChange({
    account: wallet,
    before: { ...before, formula: oldFormula, network },
    after: { ...after, formula: newFormula, network },
  });
  return { ...change, fromBlock: before.blockNumber, toBlock: after.blockNumber };
}
