import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeAlreadyHeldError, BadgeNotHeldError, NotMovedError } from "../errors/badge.ts";
import type { EmptyBatchError } from "../errors/passport.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type MigrateBadgesParameters = AccountParameter & {
  /** Account that the passport moved away from. */
  from: Address;
  /** Which badges shall follow it. */
  badgeTypes: readonly bigint[];
};

/** Hash of the transaction. */
export type MigrateBadgesReturnType = Hash;

export type MigrateBadgesErrorType =
  WriteContractErrorType | BadgeAlreadyHeldError | BadgeNotHeldError | EmptyBatchError | NotMovedError;

/**
 * Lets badges follow a passport that moved to another account. Anybody may call it.
 *
 * @throws BadgeAlreadyHeldError, BadgeNotHeldError, EmptyBatchError, NotMovedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await migrateBadges(client, { from: old, badgeTypes: [0n] });
 */
export async function migrateBadges(
  client: AuraClient,
  { from, badgeTypes, ...signer }: MigrateBadgesParameters,
): Promise<MigrateBadgesReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "migrate",
    args: [from, badgeTypes],
    ...signer,
  });
}
