import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeBurnedError, BadgeNotHeldError, BadgeRevokedError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type BurnBadgeParameters = AccountParameter & {
  badgeType: bigint;
};

/** Hash of the transaction. */
export type BurnBadgeReturnType = Hash;

export type BurnBadgeErrorType =
  WriteContractErrorType | BadgeBurnedError | BadgeNotHeldError | BadgeRevokedError;

/**
 * Gives the signing account's badge up, for good: it is never minted to the account again.
 *
 * @throws BadgeBurnedError, BadgeNotHeldError, BadgeRevokedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await burnBadge(client, { badgeType: 0n });
 */
export async function burnBadge(
  client: AuraClient,
  { badgeType, ...signer }: BurnBadgeParameters,
): Promise<BurnBadgeReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "burn",
    args: [badgeType],
    ...signer,
  });
}
