import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EmptyNameError,
  InvalidBadgeTypeError,
  InvalidSupplyCapError,
  IssuerNotAccreditedError,
  IssuerNotRegisteredError,
  IssuerRemovedError,
  MaskFullError,
} from "../errors/badge.ts";
import { UnknownCategoryError, type InvalidProviderError } from "../errors/client.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import { badgeCategories, type BadgeCategory } from "../types/Profile.ts";
import { asciiBytes32 } from "../utils/asciiBytes32.ts";

const NO_CAP = 2 ** 24 - 1;

/** The contract's flags, in the order of their bits. */
const POLICIES = ["issuer", "voucher", "minter"] as const;

export type MintPolicy = (typeof POLICIES)[number];

export type DefineBadgeTypeParameters = AccountParameter & {
  category: BadgeCategory;
  /** ASCII label of at most 32 characters that tells a formula how to read values, such as "github". */
  provider: string;
  /** Seconds from minting to expiry; 0 for never. */
  validity: number;
  /** Most accounts that ever get one, 1 to 16,777,214; no cap by default. */
  supplyCap?: number | undefined;
  /** The weight suggested to formulas, 0 to 1000; 0 by default. */
  weightHint?: number | undefined;
  /** Who may mint; the issuer, by itself and by voucher, by default, and the minters if there are any. */
  policies?: readonly MintPolicy[] | undefined;
  /** Contracts that may mint, up to 8, fixed for ever; none by default. */
  minters?: readonly Address[] | undefined;
  /** Whether proofs shall be able to name the type, which takes an accredited issuer; false by default. */
  inMask?: boolean | undefined;
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
  | UnknownCategoryError
  | IssuerNotRegisteredError
  | EmptyNameError
  | InvalidSupplyCapError
  | InvalidBadgeTypeError
  | IssuerNotAccreditedError
  | IssuerRemovedError
  | MaskFullError;

/**
 * Defines a badge type that the signing account issues. The receipt's `BadgeTypeDefined` event holds its
 * id: below 248 when proofs can name it.
 *
 * @throws UnknownCategoryError naming those that there are.
 * @throws InvalidProviderError when the label is not ASCII or too long.
 * @throws IssuerNotRegisteredError, IssuerRemovedError, EmptyNameError, InvalidSupplyCapError, InvalidBadgeTypeError
 * @throws IssuerNotAccreditedError, MaskFullError when `inMask` asks for what is not to be had.
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
  { account, category, provider, ...terms }: DefineBadgeTypeParameters,
): Promise<DefineBadgeTypeReturnType> {
  const { minters = [], supplyCap = NO_CAP, weightHint = 0, inMask = false } = terms;
  const { policies = minters.length === 0 ? (["issuer", "voucher"] as const) : POLICIES } = terms;
  const index = badgeCategories.indexOf(category);
  if (index < 0) throw new UnknownCategoryError({ category, known: badgeCategories });
  const params = {
    ...terms,
    category: index,
    provider: asciiBytes32(provider),
    supplyCap,
    weightHint,
    policies: policies.reduce((flags, policy) => flags | (1 << POLICIES.indexOf(policy)), 0),
    inMask,
    minters,
  };
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "defineBadgeType",
    args: [params],
    account,
  });
}
