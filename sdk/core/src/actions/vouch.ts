import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import type { SelfVouchError, VouchBudgetError, VouchWeightError } from "../errors/vouch.ts";
import { vouchesAbi } from "../generated/abi/Vouches.ts";

export type VouchParameters = {
  /** Who is vouched for. */
  account: Address;
  /** 1 to 10,000; all vouches of one account add up to at most 10,000. */
  weight: number;
};

/** Hash of the transaction. */
export type VouchReturnType = Hash;

export type VouchErrorType =
  WriteContractErrorType | PassportRequiredError | SelfVouchError | VouchWeightError | VouchBudgetError;

/**
 * Vouches for an account, or replaces the weight of an earlier vouch.
 *
 * @throws PassportRequiredError, SelfVouchError, VouchWeightError, VouchBudgetError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await vouch(client, { account, weight: 2500 });
 */
export async function vouch(
  client: AuraClient,
  { account, weight }: VouchParameters,
): Promise<VouchReturnType> {
  return writeContract(client, {
    contract: "Vouches",
    abi: vouchesAbi,
    functionName: "vouch",
    args: [account, weight],
  });
}
