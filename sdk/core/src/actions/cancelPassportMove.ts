import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NoRebindError, PassportRequiredError } from "../errors/passport.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type CancelPassportMoveParameters = AccountParameter;

/** Hash of the transaction. */
export type CancelPassportMoveReturnType = Hash;

export type CancelPassportMoveErrorType = WriteContractErrorType | NoRebindError | PassportRequiredError;

/**
 * Calls off the pending move of the signing account's passport.
 *
 * @throws NoRebindError, PassportRequiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await cancelPassportMove(client, {});
 */
export async function cancelPassportMove(
  client: AuraClient,
  signer: CancelPassportMoveParameters = {},
): Promise<CancelPassportMoveReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "cancelRebind",
    args: [],
    ...signer,
  });
}
