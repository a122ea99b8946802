import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import { MAX_ELEMENT, MAX_UINT128, MAX_UINT64 } from "../credentials/claimLimits.ts";
import { encodePredicate } from "../credentials/encodePredicate.ts";
import type { BadgeTypeNotFoundError, NotIssuerError } from "../errors/badge.ts";
import type { InvalidPredicateError } from "../errors/credential.ts";
import type {
  CredentialEpochTooShortError,
  MinterNotNamedError,
  MinterRuleExistsError,
} from "../errors/minter.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { credentialMinterAbi } from "../generated/abi/CredentialMinter.ts";
import type { Predicate } from "../types/Credential.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { assertUint } from "../utils/assertUint.ts";

export type ConfigureCredentialBadgeParameters = AccountParameter & {
  badgeType: bigint;
  /** Whose credentials count, from `issuerKeyHash`. */
  issuerKeyHash: bigint;
  /** Which kind counts; 128 bits. */
  schema: bigint;
  /** What they must say. Publish a set along with its order: holders cannot prove without. */
  predicate: Predicate;
  /** Of every badge minted, in the provider's unit, 64 bits; 0n by default. */
  value?: bigint | undefined;
  /** Seconds after which a credential serves again, 32 bits, not below the badges' validity; 0 for never, the default. */
  epochLength?: number | undefined;
};

/** Hash of the transaction. */
export type ConfigureCredentialBadgeReturnType = Hash;

export type ConfigureCredentialBadgeErrorType =
  | WriteContractErrorType
  | BadgeTypeNotFoundError
  | CredentialEpochTooShortError
  | InvalidPredicateError
  | MinterNotNamedError
  | MinterRuleExistsError
  | NotIssuerError
  | ValueOutOfRangeError;

/**
 * Sets what a badge type asks of a credential, for ever. The signing account issues the type, which names the
 * CredentialMinter among its minters. Claims are accepted once a revocation root is published.
 *
 * @throws NotIssuerError, BadgeTypeNotFoundError, MinterNotNamedError, MinterRuleExistsError, CredentialEpochTooShortError
 * @throws InvalidPredicateError, ValueOutOfRangeError when the rule could be met by nobody, before anything is sent.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const keyHash = issuerKeyHash(issuerKeyOf(privateKey));
 * const predicate = { operator: "less", slot: "indexDataB", bound: 20081121n } as const;
 * const hash = await configureCredentialBadge(client, { badgeType, issuerKeyHash: keyHash, schema, predicate });
 */
export async function configureCredentialBadge(
  client: AuraClient,
  { badgeType, predicate: asked, value = 0n, epochLength = 0, ...rest }: ConfigureCredentialBadgeParameters,
): Promise<ConfigureCredentialBadgeReturnType> {
  const { issuerKeyHash, schema, account } = rest;
  const { predicate, bound } = encodePredicate(asked);
  assertUint("issuerKeyHash", issuerKeyHash, MAX_ELEMENT);
  assertUint("schema", schema, MAX_UINT128);
  assertUint("value", value, MAX_UINT64);
  assertInteger("epochLength", epochLength, { min: 0, max: 2 ** 32 - 1 });
  return writeContract(client, {
    contract: "CredentialMinter",
    abi: credentialMinterAbi,
    functionName: "configure",
    args: [badgeType, { issuerKeyHash, schema, predicate, bound, value, epochLength }],
    account,
  });
}
