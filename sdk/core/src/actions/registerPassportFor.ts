import type { Address, Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  InvalidCommitmentError,
  InvalidRegistrationSignatureError,
  PassportAlreadyRegisteredError,
  RegistrationExpiredError,
} from "../errors/passport.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type RegisterPassportForParameters = AccountParameter & {
  /** Who gets the passport and signed for it. */
  holder: Address;
  /** Poseidon of the identity's public key. */
  commitment: bigint;
  /** Last second at which the signature is accepted, since the Unix epoch. */
  deadline: bigint;
  /** From `signRegistration`. */
  signature: Hex;
};

/** Hash of the transaction. */
export type RegisterPassportForReturnType = Hash;

export type RegisterPassportForErrorType =
  | WriteContractErrorType
  | InvalidCommitmentError
  | InvalidRegistrationSignatureError
  | PassportAlreadyRegisteredError
  | RegistrationExpiredError;

/**
 * Registers the passport of an account that signed for it. Anybody may submit and pay.
 *
 * @throws InvalidCommitmentError, InvalidRegistrationSignatureError, PassportAlreadyRegisteredError,
 * RegistrationExpiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await registerPassportFor(client, { holder, commitment, deadline, signature });
 */
export async function registerPassportFor(
  client: AuraClient,
  { holder, commitment, deadline, signature, ...signer }: RegisterPassportForParameters,
): Promise<RegisterPassportForReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "registerFor",
    args: [holder, commitment, deadline, signature],
    ...signer,
  });
}
