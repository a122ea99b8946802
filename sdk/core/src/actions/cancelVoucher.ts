import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { VoucherSpentError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type CancelVoucherParameters = AccountParameter & {
  nonce: bigint;
};

/** Hash of the transaction. */
export type CancelVoucherReturnType = Hash;

export type CancelVoucherErrorType = WriteContractErrorType | VoucherSpentError;

/**
 * Makes the signing account's vouchers with this nonce unusable.
 *
 * @throws VoucherSpentError when the nonce is used up already.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await cancelVoucher(client, { nonce: voucher.nonce });
 */
export async function cancelVoucher(
  client: AuraClient,
  { nonce, ...signer }: CancelVoucherParameters,
): Promise<CancelVoucherReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "cancelVoucher",
    args: [nonce],
    ...signer,
  });
}
