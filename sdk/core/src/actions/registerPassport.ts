import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidCommitmentError, PassportAlreadyRegisteredError } from "../errors/passport.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type RegisterPassportParameters = AccountParameter & {
  /** Of the holder's identity; see `deriveIdentity`. */
  commitment: bigint;
};

/** Hash of the transaction. */
export type RegisterPassportReturnType = Hash;

export type RegisterPassportErrorType =
  WriteContractErrorType | PassportAlreadyRegisteredError | InvalidCommitmentError;

/**
 * Registers the passport of the signing account and binds an identity to it, for good.
 *
 * @throws PassportAlreadyRegisteredError
 * @throws InvalidCommitmentError when the commitment is zero or not a field element.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const { commitment } = await deriveIdentity({
 *   account,
 *   signTypedData: (typedData) => walletClient.signTypedData(typedData),
 * });
 * const hash = await registerPassport(client, { commitment });
 */
export async function registerPassport(
  client: AuraClient,
  { commitment, ...signer }: RegisterPassportParameters,
): Promise<RegisterPassportReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "register",
    args: [commitment],
    ...signer,
  });
}
