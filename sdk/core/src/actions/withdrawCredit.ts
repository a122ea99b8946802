import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { PayoutRefusal } from "../errors/refusals.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type WithdrawCreditParameters = AccountParameter & {
  /** Zero address for the chain's own coin. */
  currency: Address;
  /** Who is paid; an account that cannot be paid itself names another. */
  to: Address;
};

/** Hash of the transaction. */
export type WithdrawCreditReturnType = Hash;

export type WithdrawCreditErrorType = WriteContractErrorType | PayoutRefusal;

/**
 * Pays out all that the signing account is owed in a currency: refunds, proceeds, resales.
 *
 * @throws NoCreditError, InvalidRecipientError, PaymentFailedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await withdrawCredit(client, { currency: zeroAddress, to: account });
 */
export async function withdrawCredit(
  client: AuraClient,
  { currency, to, ...signer }: WithdrawCreditParameters,
): Promise<WithdrawCreditReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "withdraw",
    args: [currency, to],
    ...signer,
  });
}
