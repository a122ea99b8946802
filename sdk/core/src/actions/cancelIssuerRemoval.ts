import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { IssuerRemovalError } from "../errors/badge.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type CancelIssuerRemovalParameters = AccountParameter & {
  issuer: Address;
};

/** Hash of the transaction. */
export type CancelIssuerRemovalReturnType = Hash;

export type CancelIssuerRemovalErrorType = WriteContractErrorType | IssuerRemovalError | NotOwnerError;

/**
 * Drops an announced removal of an issuer. The signing account must own `Badges`.
 *
 * @throws IssuerRemovalError, NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await cancelIssuerRemoval(client, { issuer });
 */
export async function cancelIssuerRemoval(
  client: AuraClient,
  { issuer, ...signer }: CancelIssuerRemovalParameters,
): Promise<CancelIssuerRemovalReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "cancelIssuerRemoval",
    args: [issuer],
    ...signer,
  });
}
