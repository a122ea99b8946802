import { hashTypedData, type Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { voucherTypedData } from "../client/voucherTypedData.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { VoucherCancelledError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import type { Voucher } from "../types/Badge.ts";

export type CancelVoucherParameters = AccountParameter & {
  /** As it was signed. */
  voucher: Voucher;
};

/** Hash of the transaction. */
export type CancelVoucherReturnType = Hash;

export type CancelVoucherErrorType = WriteContractErrorType | VoucherCancelledError;

/**
 * Makes a voucher that the signing account signed unusable.
 *
 * @throws VoucherCancelledError when it was cancelled before.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await cancelVoucher(client, { voucher });
 */
export async function cancelVoucher(
  client: AuraClient,
  { voucher, ...signer }: CancelVoucherParameters,
): Promise<CancelVoucherReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "cancelVoucher",
    args: [hashTypedData(voucherTypedData(client, voucher))],
    ...signer,
  });
}
