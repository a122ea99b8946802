import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeTypeNotFoundError, NotMinterError } from "../errors/badge.ts";
import type { EmptyBatchError } from "../errors/passport.ts";
import type { BadgeMintRefusal } from "../errors/refusals.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type MintBadgeBundleParameters = AccountParameter & {
  /** Who receives them. */
  holder: Address;
  /** Types, all different, and a uint64 in the unit of each. */
  badges: readonly { readonly badgeType: bigint; readonly value: bigint }[];
};

/** Hash of the transaction. */
export type MintBadgeBundleReturnType = Hash;

export type MintBadgeBundleErrorType =
  WriteContractErrorType | BadgeMintRefusal | BadgeTypeNotFoundError | EmptyBatchError | NotMinterError;

/**
 * Mints badges of several types to one account, or renews expired ones: all of them or none. The signing account must
 * be the issuer or a minter of each type.
 *
 * @throws BadgeAlreadyHeldError, BadgeBurnedError, BadgeRevokedError, BadgeTypeNotFoundError, EmptyBatchError,
 * IssuerPausedError, IssuerRemovedError, NotMinterError, PassportRequiredError, SupplyExhaustedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await mintBadgeBundle(client, { holder, badges: [{ badgeType: 0n, value: 1n }] });
 */
export async function mintBadgeBundle(
  client: AuraClient,
  { holder, badges, ...signer }: MintBadgeBundleParameters,
): Promise<MintBadgeBundleReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "mintBundle",
    args: [holder, badges.map(({ badgeType }) => badgeType), badges.map(({ value }) => value)],
    ...signer,
  });
}
