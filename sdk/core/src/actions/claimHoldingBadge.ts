import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BalanceTooLowError, BalanceUnreadableError, MinterRuleMissingError } from "../errors/minter.ts";
import type { BadgeMintRefusal } from "../errors/refusals.ts";
import { holdingMinterAbi } from "../generated/abi/HoldingMinter.ts";

export type ClaimHoldingBadgeParameters = AccountParameter & {
  badgeType: bigint;
};

/** Hash of the transaction. */
export type ClaimHoldingBadgeReturnType = Hash;

export type ClaimHoldingBadgeErrorType =
  | WriteContractErrorType
  | BadgeMintRefusal
  | BalanceTooLowError
  | BalanceUnreadableError
  | MinterRuleMissingError;

/**
 * Mints a badge to the signing account, which holds what the type's rule asks for, or renews an expired one.
 *
 * @throws BadgeAlreadyHeldError, BadgeBurnedError, BadgeRevokedError, BalanceTooLowError, BalanceUnreadableError,
 * IssuerPausedError, IssuerRemovedError, MinterRuleMissingError, PassportRequiredError, SupplyExhaustedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await claimHoldingBadge(client, { badgeType });
 */
export async function claimHoldingBadge(
  client: AuraClient,
  { badgeType, ...signer }: ClaimHoldingBadgeParameters,
): Promise<ClaimHoldingBadgeReturnType> {
  return writeContract(client, {
    contract: "HoldingMinter",
    abi: holdingMinterAbi,
    functionName: "claim",
    args: [badgeType],
    ...signer,
  });
}
