import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { IssuerNotRegisteredError, IssuerRemovalError, IssuerRemovedError } from "../errors/badge.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type ScheduleIssuerRemovalParameters = AccountParameter & {
  issuer: Address;
};

/** Hash of the transaction. */
export type ScheduleIssuerRemovalReturnType = Hash;

export type ScheduleIssuerRemovalErrorType =
  WriteContractErrorType | IssuerNotRegisteredError | IssuerRemovalError | IssuerRemovedError | NotOwnerError;

/**
 * Announces an issuer's removal, which `removeIssuer` carries out once the delay is over. The signing account must own
 * `Badges`.
 *
 * @throws IssuerNotRegisteredError, IssuerRemovalError, IssuerRemovedError, NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await scheduleIssuerRemoval(client, { issuer });
 */
export async function scheduleIssuerRemoval(
  client: AuraClient,
  { issuer, ...signer }: ScheduleIssuerRemovalParameters,
): Promise<ScheduleIssuerRemovalReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "scheduleIssuerRemoval",
    args: [issuer],
    ...signer,
  });
}
