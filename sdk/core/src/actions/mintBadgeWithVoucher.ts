import type { Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeMintRefusal, VoucherRefusal } from "../errors/refusals.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import type { Voucher } from "../types/Badge.ts";

export type MintBadgeWithVoucherParameters = AccountParameter & {
  voucher: Voucher;
  /** From `signVoucher`. */
  signature: Hex;
};

/** Hash of the transaction. */
export type MintBadgeWithVoucherReturnType = Hash;

export type MintBadgeWithVoucherErrorType = WriteContractErrorType | BadgeMintRefusal | VoucherRefusal;

/**
 * Mints a badge on the strength of a voucher that the type's issuer signed. Anybody may submit and pay for it.
 *
 * @throws VoucherExpiredError, VoucherSpentError, VoucherCancelledError, VouchersNotAcceptedError, InvalidVoucherSignatureError
 * @throws PassportRequiredError, BadgeAlreadyHeldError, BadgeRevokedError, BadgeBurnedError, SupplyExhaustedError
 * @throws IssuerPausedError, IssuerRemovedError, BadgeTypeNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await mintBadgeWithVoucher(client, { voucher, signature });
 */
export async function mintBadgeWithVoucher(
  client: AuraClient,
  { voucher, signature, ...signer }: MintBadgeWithVoucherParameters,
): Promise<MintBadgeWithVoucherReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "mintWithVoucher",
    args: [voucher, signature],
    ...signer,
  });
}
