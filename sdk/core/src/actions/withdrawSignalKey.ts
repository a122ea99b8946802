import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import type { SignalKeyNotPublishedError } from "../errors/signal.ts";
import { signalKeysAbi } from "../generated/abi/SignalKeys.ts";

export type WithdrawSignalKeyParameters = AccountParameter;

/** Hash of the transaction. */
export type WithdrawSignalKeyReturnType = Hash;

export type WithdrawSignalKeyErrorType =
  WriteContractErrorType | PassportRequiredError | SignalKeyNotPublishedError;

/**
 * Lets nobody signal the signing account's passport from now on. Who has its key already can, and the chain remembers it.
 *
 * @throws PassportRequiredError when the account holds no passport.
 * @throws SignalKeyNotPublishedError when it has no key.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await withdrawSignalKey(client, {});
 */
export async function withdrawSignalKey(
  client: AuraClient,
  signer: WithdrawSignalKeyParameters = {},
): Promise<WithdrawSignalKeyReturnType> {
  return writeContract(client, {
    contract: "SignalKeys",
    abi: signalKeysAbi,
    functionName: "withdraw",
    args: [],
    ...signer,
  });
}
