import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  BadgeNotHeldError,
  BadgeRevokedError,
  BadgeTypeNotFoundError,
  NotIssuerError,
} from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type RevokeBadgeParameters = {
  badgeType: bigint;
  account: Address;
  /** One of `revocationReasons`, or a code of the issuer's own, 0 to 255; 0 for none given. */
  reason: number;
};

/** Hash of the transaction. */
export type RevokeBadgeReturnType = Hash;

export type RevokeBadgeErrorType =
  WriteContractErrorType | NotIssuerError | BadgeNotHeldError | BadgeRevokedError | BadgeTypeNotFoundError;

/**
 * Takes a badge back for good. The signing account must be the type's issuer.
 *
 * @throws NotIssuerError, BadgeNotHeldError, BadgeRevokedError, BadgeTypeNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await revokeBadge(client, { badgeType: 0n, account, reason: 0 });
 */
export async function revokeBadge(
  client: AuraClient,
  { badgeType, account, reason }: RevokeBadgeParameters,
): Promise<RevokeBadgeReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "revoke",
    args: [badgeType, account, reason],
  });
}
