import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeTypeNotFoundError, NotMinterError } from "../errors/badge.ts";
import type { EmptyBatchError } from "../errors/passport.ts";
import type { BadgeMintRefusal } from "../errors/refusals.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type MintBadgesParameters = AccountParameter & {
  badgeType: bigint;
  /** Who receives one each, all different, and a uint64 in the provider's unit. */
  badges: readonly { readonly account: Address; readonly value: bigint }[];
};

/** Hash of the transaction. */
export type MintBadgesReturnType = Hash;

export type MintBadgesErrorType =
  WriteContractErrorType | BadgeMintRefusal | BadgeTypeNotFoundError | EmptyBatchError | NotMinterError;

/**
 * Mints badges of one type to several accounts, or renews expired ones: all of them or none. The signing account must
 * be the type's issuer or one of its minters.
 *
 * @throws BadgeAlreadyHeldError, BadgeBurnedError, BadgeRevokedError, BadgeTypeNotFoundError, EmptyBatchError,
 * IssuerPausedError, IssuerRemovedError, NotMinterError, PassportRequiredError, SupplyExhaustedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await mintBadges(client, { badgeType: 0n, badges: [{ account, value: 1n }] });
 */
export async function mintBadges(
  client: AuraClient,
  { badgeType, badges, ...signer }: MintBadgesParameters,
): Promise<MintBadgesReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "mintBatch",
    args: [badgeType, badges.map((badge) => badge.account), badges.map(({ value }) => value)],
    ...signer,
  });
}
