import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { PassportAlreadyRegisteredError, PassportRequiredError } from "../errors/passport.ts";
import type { TokenRefusedError } from "../errors/token.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type StartPassportMoveParameters = AccountParameter & {
  /** Account that shall receive it: not one that ever held a passport. */
  to: Address;
};

/** Hash of the transaction. */
export type StartPassportMoveReturnType = Hash;

export type StartPassportMoveErrorType =
  WriteContractErrorType | PassportAlreadyRegisteredError | PassportRequiredError | TokenRefusedError;

/**
 * Begins to move the signing account's passport to another account of the same person, and replaces a move that is
 * pending. The other account takes it over with `confirmPassportMove` once the delay is over.
 *
 * @throws PassportAlreadyRegisteredError, PassportRequiredError
 * @throws TokenRefusedError when `to` is the zero address.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await startPassportMove(client, { to: other });
 */
export async function startPassportMove(
  client: AuraClient,
  { to, ...signer }: StartPassportMoveParameters,
): Promise<StartPassportMoveReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "startRebind",
    args: [to],
    ...signer,
  });
}
