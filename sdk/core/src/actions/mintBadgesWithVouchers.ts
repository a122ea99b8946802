import type { Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EmptyBatchError } from "../errors/passport.ts";
import type { BadgeMintRefusal, VoucherRefusal } from "../errors/refusals.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import type { Voucher } from "../types/Badge.ts";

export type MintBadgesWithVouchersParameters = AccountParameter & {
  /** Vouchers with what `signVoucher` made of them. */
  vouchers: readonly { readonly voucher: Voucher; readonly signature: Hex }[];
};

/** Hash of the transaction. */
export type MintBadgesWithVouchersReturnType = Hash;

export type MintBadgesWithVouchersErrorType =
  WriteContractErrorType | BadgeMintRefusal | VoucherRefusal | EmptyBatchError;

/**
 * Redeems several vouchers in their order: all of them or none. Anybody may submit and pay.
 *
 * @throws BadgeAlreadyHeldError, BadgeBurnedError, BadgeRevokedError, BadgeTypeNotFoundError, EmptyBatchError,
 * InvalidVoucherSignatureError, IssuerPausedError, IssuerRemovedError, PassportRequiredError, SupplyExhaustedError,
 * VoucherCancelledError, VoucherExpiredError, VoucherSpentError, VouchersNotAcceptedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await mintBadgesWithVouchers(client, { vouchers: [{ voucher, signature }] });
 */
export async function mintBadgesWithVouchers(
  client: AuraClient,
  { vouchers, ...signer }: MintBadgesWithVouchersParameters,
): Promise<MintBadgesWithVouchersReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "mintWithVouchers",
    args: [vouchers.map(({ voucher }) => voucher), vouchers.map(({ signature }) => signature)],
    ...signer,
  });
}
