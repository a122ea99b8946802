import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { PayoutRefusal } from "../errors/refusals.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";

export type WithdrawBondsParameters = AccountParameter & {
  /** Who is paid. */
  to: Address;
};

/** Hash of the transaction. */
export type WithdrawBondsReturnType = Hash;

export type WithdrawBondsErrorType = WriteContractErrorType | PayoutRefusal;

/**
 * Pays out all that the registry owes the signing account: bonds that came back or were won.
 *
 * @throws InvalidRecipientError, NoCreditError, PaymentFailedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await withdrawBonds(client, { to: account });
 */
export async function withdrawBonds(
  client: AuraClient,
  { to, ...signer }: WithdrawBondsParameters,
): Promise<WithdrawBondsReturnType> {
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "withdraw",
    args: [to],
    ...signer,
  });
}
