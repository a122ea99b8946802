import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { IssuerRemovalError } from "../errors/badge.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type RemoveIssuerParameters = AccountParameter & {
  issuer: Address;
};

/** Hash of the transaction. */
export type RemoveIssuerReturnType = Hash;

export type RemoveIssuerErrorType = WriteContractErrorType | IssuerRemovalError | NotOwnerError;

/**
 * Removes an issuer for good, after its removal was announced for long enough. What it issued stays. The signing
 * account must own `Badges`.
 *
 * @throws IssuerRemovalError, NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await removeIssuer(client, { issuer });
 */
export async function removeIssuer(
  client: AuraClient,
  { issuer, ...signer }: RemoveIssuerParameters,
): Promise<RemoveIssuerReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "removeIssuer",
    args: [issuer],
    ...signer,
  });
}
