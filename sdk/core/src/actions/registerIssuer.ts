import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EmptyNameError, InvalidIssuerKeyError, IssuerAlreadyRegisteredError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type RegisterIssuerParameters = AccountParameter & {
  /** Shown to people; not empty. */
  name: string;
  /** Metadata location. */
  uri: string;
  /** BabyJubJub point under which it will sign credentials; none by default. */
  publicKey?: readonly [bigint, bigint] | undefined;
};

/** Hash of the transaction. */
export type RegisterIssuerReturnType = Hash;

export type RegisterIssuerErrorType =
  WriteContractErrorType | IssuerAlreadyRegisteredError | EmptyNameError | InvalidIssuerKeyError;

/**
 * Registers the signing account as an issuer. Its badges count towards reputation once it is accredited.
 *
 * @throws IssuerAlreadyRegisteredError, EmptyNameError, InvalidIssuerKeyError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await registerIssuer(client, { name: "Code checks", uri: "" });
 */
export async function registerIssuer(
  client: AuraClient,
  { name, uri, publicKey = [0n, 0n], ...signer }: RegisterIssuerParameters,
): Promise<RegisterIssuerReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "registerIssuer",
    args: [name, uri, publicKey],
    ...signer,
  });
}
