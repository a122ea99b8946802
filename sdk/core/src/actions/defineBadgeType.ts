import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EmptyNameError, InvalidSupplyCapError, IssuerNotRegisteredError } from "../errors/badge.ts";
import type { InvalidProviderError } from "../errors/client.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import { badgeCategories, type BadgeCategory } from "../types/Profile.ts";
import { asciiBytes32 } from "../utils/asciiBytes32.ts";

const NO_CAP = 2 ** 32 - 1;

export type DefineBadgeTypeParameters = AccountParameter & {
  category: BadgeCategory;
  /** ASCII label of at most 32 characters that tells a formula how to read values, such as "github". */
  provider: string;
  /** Seconds from minting to expiry; 0 for never. */
  validity: number;
  /** Most badges ever minted, 1 or more; no cap by default. */
  supplyCap?: number | undefined;
  /** Shown to people; not empty. */
  name: string;
  /** Metadata location, ERC-1155 style. */
  uri: string;
};

/** Hash of the transaction. */
export type DefineBadgeTypeReturnType = Hash;

export type DefineBadgeTypeErrorType =
  | WriteContractErrorType
  | InvalidProviderError
  | IssuerNotRegisteredError
  | EmptyNameError
  | InvalidSupplyCapError;

/**
 * Defines a badge type that the signing account issues. Ids count up from 0; the receipt's `BadgeTypeDefined` event
 * holds the new one.
 *
 * @throws InvalidProviderError when the label is not ASCII or too long.
 * @throws IssuerNotRegisteredError, EmptyNameError, InvalidSupplyCapError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await defineBadgeType(client, {
 *   category: "Social",
 *   provider: "github",
 *   validity: 0,
 *   name: "GitHub",
 *   uri: "",
 * });
 */
export async function defineBadgeType(
  client: AuraClient,
  { category, provider, validity, supplyCap = NO_CAP, name, uri, ...signer }: DefineBadgeTypeParameters,
): Promise<DefineBadgeTypeReturnType> {
  const params = {
    category: badgeCategories.indexOf(category),
    provider: asciiBytes32(provider),
    validity,
    supplyCap,
    name,
    uri,
  };
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "defineBadgeType",
    args: [params],
    ...signer,
  });
}
