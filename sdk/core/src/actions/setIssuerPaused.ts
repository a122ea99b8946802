import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { IssuerNotRegisteredError, IssuerRemovedError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type SetIssuerPausedParameters = AccountParameter & {
  paused: boolean;
};

/** Hash of the transaction. */
export type SetIssuerPausedReturnType = Hash;

export type SetIssuerPausedErrorType = WriteContractErrorType | IssuerNotRegisteredError | IssuerRemovedError;

/**
 * Stops minting of all types of the signing account, an issuer, or resumes it. Badges can be revoked meanwhile.
 *
 * @throws IssuerNotRegisteredError, IssuerRemovedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setIssuerPaused(client, { paused: true });
 */
export async function setIssuerPaused(
  client: AuraClient,
  { paused, ...signer }: SetIssuerPausedParameters,
): Promise<SetIssuerPausedReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "setPaused",
    args: [paused],
    ...signer,
  });
}
