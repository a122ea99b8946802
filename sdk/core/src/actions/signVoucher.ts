import type { Hex } from "viem";

import type { SigningClient } from "../client/simulation.ts";
import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import { signTypedData } from "../client/signTypedData.ts";
import { voucherTypedData } from "../client/voucherTypedData.ts";
import type { Voucher } from "../types/Badge.ts";

export type SignVoucherParameters = AccountParameter & {
  voucher: Voucher;
};

/** EIP-712 signature. */
export type SignVoucherReturnType = Hex;

export type SignVoucherErrorType = RequireWalletErrorType;

/**
 * Signs the permission to mint one badge to one account. The signing account must be the type's issuer, or the voucher
 * is worth nothing. Sends no transaction.
 *
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const voucher = { badgeType: 0n, account: holder, value: 100n, nonce: 0n, deadline: 1_900_000_000 };
 * const signature = await signVoucher(client, { voucher });
 */
export async function signVoucher(
  client: SigningClient,
  { voucher, ...signer }: SignVoucherParameters,
): Promise<SignVoucherReturnType> {
  return signTypedData(client, { data: voucherTypedData(client, voucher), ...signer });
}
