import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidIssuerKeyError, IssuerNotRegisteredError, IssuerRemovedError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type SetIssuerKeyParameters = AccountParameter & {
  /** BabyJubJub point under which credentials are signed from now on; twice 0n for none. */
  publicKey: readonly [bigint, bigint];
};

/** Hash of the transaction. */
export type SetIssuerKeyReturnType = Hash;

export type SetIssuerKeyErrorType =
  WriteContractErrorType | InvalidIssuerKeyError | IssuerNotRegisteredError | IssuerRemovedError;

/**
 * Replaces the key under which the signing account, an issuer, signs credentials.
 *
 * @throws InvalidIssuerKeyError, IssuerNotRegisteredError, IssuerRemovedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setIssuerKey(client, { publicKey });
 */
export async function setIssuerKey(
  client: AuraClient,
  { publicKey, ...signer }: SetIssuerKeyParameters,
): Promise<SetIssuerKeyReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "setIssuerKey",
    args: [publicKey],
    ...signer,
  });
}
