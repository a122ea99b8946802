import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type GiveUpPassportParameters = AccountParameter;

/** Hash of the transaction. */
export type GiveUpPassportReturnType = Hash;

export type GiveUpPassportErrorType = WriteContractErrorType | PassportRequiredError;

/**
 * Gives the signing account's passport up, for good: the account never gets another. What others attest about it
 * stays.
 *
 * @throws PassportRequiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await giveUpPassport(client, {});
 */
export async function giveUpPassport(
  client: AuraClient,
  signer: GiveUpPassportParameters = {},
): Promise<GiveUpPassportReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "giveUp",
    args: [],
    ...signer,
  });
}
