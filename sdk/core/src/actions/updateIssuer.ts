import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EmptyNameError, IssuerNotRegisteredError, IssuerRemovedError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type UpdateIssuerParameters = AccountParameter & {
  /** Shown to people; not empty. */
  name: string;
  /** Metadata location. */
  uri: string;
};

/** Hash of the transaction. */
export type UpdateIssuerReturnType = Hash;

export type UpdateIssuerErrorType =
  WriteContractErrorType | EmptyNameError | IssuerNotRegisteredError | IssuerRemovedError;

/**
 * Replaces the name and location of the signing account, an issuer.
 *
 * @throws EmptyNameError, IssuerNotRegisteredError, IssuerRemovedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await updateIssuer(client, { name: "Code checks", uri: "" });
 */
export async function updateIssuer(
  client: AuraClient,
  { name, uri, ...signer }: UpdateIssuerParameters,
): Promise<UpdateIssuerReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "updateIssuer",
    args: [name, uri],
    ...signer,
  });
}
