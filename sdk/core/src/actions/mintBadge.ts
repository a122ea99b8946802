import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeTypeNotFoundError, NotMinterError } from "../errors/badge.ts";
import type { BadgeMintRefusal } from "../errors/refusals.ts";
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
  WriteContractErrorType | BadgeMintRefusal | NotMinterError | BadgeTypeNotFoundError;

/**
 * Mints a badge, or renews an expired one. The signing account must be the type's issuer.
 *
 * @throws NotMinterError, BadgeTypeNotFoundError, PassportRequiredError, BadgeAlreadyHeldError, BadgeBurnedError,
 * BadgeRevokedError, IssuerPausedError, IssuerRemovedError, SupplyExhaustedError
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
