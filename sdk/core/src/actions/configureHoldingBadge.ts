import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeTypeNotFoundError, NotIssuerError } from "../errors/badge.ts";
import type { UnknownTokenKindError } from "../errors/client.ts";
import type {
  InvalidHoldingRuleError,
  MinterNotNamedError,
  MinterRuleExistsError,
} from "../errors/minter.ts";
import { holdingMinterAbi } from "../generated/abi/HoldingMinter.ts";
import type { TokenKind } from "../types/HoldingRule.ts";
import { tokenKindIndex } from "../utils/tokenKindIndex.ts";

export type ConfigureHoldingBadgeParameters = AccountParameter & {
  /** One that names `HoldingMinter` among its minters. */
  badgeType: bigint;
  kind: TokenKind;
  /** Contract of the token. */
  token: Address;
  /** Which ERC-1155 token; of no meaning for the other kinds. */
  tokenId?: bigint | undefined;
  /** Least balance, 1 or more: in the smallest unit of an ERC-20, otherwise in tokens. */
  minimum: bigint;
  /** What every badge attests, a uint64 in the provider's unit; 0n by default. */
  value?: bigint | undefined;
};

/** Hash of the transaction. */
export type ConfigureHoldingBadgeReturnType = Hash;

export type ConfigureHoldingBadgeErrorType =
  | WriteContractErrorType
  | BadgeTypeNotFoundError
  | InvalidHoldingRuleError
  | MinterNotNamedError
  | MinterRuleExistsError
  | NotIssuerError
  | UnknownTokenKindError;

/**
 * Sets what balance earns badges of a type, for good. The signing account must be the type's issuer. A balance is
 * looked at for one moment, and may be borrowed for it: give the type a validity.
 *
 * @throws BadgeTypeNotFoundError, InvalidHoldingRuleError, MinterNotNamedError, MinterRuleExistsError, NotIssuerError,
 * UnknownTokenKindError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await configureHoldingBadge(client, { badgeType, kind: "ERC20", token, minimum: parseUnits("100", 18) });
 */
export async function configureHoldingBadge(
  client: AuraClient,
  { badgeType, kind, token, tokenId = 0n, minimum, value = 0n, ...signer }: ConfigureHoldingBadgeParameters,
): Promise<ConfigureHoldingBadgeReturnType> {
  return writeContract(client, {
    contract: "HoldingMinter",
    abi: holdingMinterAbi,
    functionName: "configure",
    args: [badgeType, { kind: tokenKindIndex(kind), token, id: tokenId, minimum, value }],
    ...signer,
  });
}
