import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  BadgeAlreadyHeldError,
  BadgeRevokedError,
  BadgeTypeNotFoundError,
  NotMinterError,
  SupplyExhaustedError,
} from "../errors/badge.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type MintBadgeParameters = {
  badgeType: bigint;
  /** Who receives it. */
  account: Address;
  /** A uint64 in the provider's unit. */
  value: bigint;
};

/** Hash of the transaction. */
export type MintBadgeReturnType = Hash;

export type MintBadgeErrorType =
  | WriteContractErrorType
  | NotMinterError
  | BadgeTypeNotFoundError
  | PassportRequiredError
  | BadgeAlreadyHeldError
  | BadgeRevokedError
  | SupplyExhaustedError;

/**
 * Mints a badge, or renews an expired one. The signing account must be the type's issuer.
 *
 * @throws NotMinterError, BadgeTypeNotFoundError, PassportRequiredError, BadgeAlreadyHeldError, BadgeRevokedError, SupplyExhaustedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await mintBadge(client, { badgeType: 0n, account, value: 100n });
 */
export async function mintBadge(
  client: AuraClient,
  { badgeType, account, value }: MintBadgeParameters,
): Promise<MintBadgeReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "mint",
    args: [badgeType, account, value],
  });
}
