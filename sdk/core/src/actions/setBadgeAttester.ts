import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeTypeNotFoundError, NotIssuerError } from "../errors/badge.ts";
import type { MinterNotNamedError, MinterRuleMissingError } from "../errors/minter.ts";
import type { AttesterUnchangedError } from "../errors/registry.ts";
import { attestationMinterAbi } from "../generated/abi/AttestationMinter.ts";

export type SetBadgeAttesterParameters = AccountParameter & {
  badgeType: bigint;
  attester: Address;
  accepted: boolean;
};

/** Hash of the transaction. */
export type SetBadgeAttesterReturnType = Hash;

export type SetBadgeAttesterErrorType =
  | WriteContractErrorType
  | AttesterUnchangedError
  | BadgeTypeNotFoundError
  | MinterNotNamedError
  | MinterRuleMissingError
  | NotIssuerError;

/**
 * Takes an attester's attestations for a badge type, or no longer. What it attested before stays. The signing account
 * must be the type's issuer.
 *
 * @throws AttesterUnchangedError, BadgeTypeNotFoundError, MinterNotNamedError, MinterRuleMissingError, NotIssuerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setBadgeAttester(client, { badgeType, attester, accepted: false });
 */
export async function setBadgeAttester(
  client: AuraClient,
  { badgeType, attester, accepted, ...signer }: SetBadgeAttesterParameters,
): Promise<SetBadgeAttesterReturnType> {
  return writeContract(client, {
    contract: "AttestationMinter",
    abi: attestationMinterAbi,
    functionName: "setAttester",
    args: [badgeType, attester, accepted],
    ...signer,
  });
}
