import type { Address, Hex } from "viem";

import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import type { SigningClient } from "../client/simulation.ts";
import { signTypedData } from "../client/signTypedData.ts";
import { registrationTypedData } from "../client/registrationTypedData.ts";

export type SignRegistrationParameters = AccountParameter & {
  /** Who gets the passport: the signing account. */
  holder: Address;
  /** Poseidon of the identity's public key. */
  commitment: bigint;
  /** Last second at which it is accepted, since the Unix epoch. */
  deadline: bigint;
};

/** EIP-712 signature. */
export type SignRegistrationReturnType = Hex;

export type SignRegistrationErrorType = RequireWalletErrorType;

/**
 * Signs that the signing account wants a passport, for somebody else to submit and pay for by `registerPassportFor`. Sends
 * no transaction.
 *
 * @throws InvalidArgumentError when a value does not fit.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const signature = await signRegistration(client, { holder, commitment, deadline });
 */
export async function signRegistration(
  client: SigningClient,
  { holder, commitment, deadline, ...signer }: SignRegistrationParameters,
): Promise<SignRegistrationReturnType> {
  return signTypedData(client, {
    data: registrationTypedData(client, { account: holder, commitment, deadline }),
    ...signer,
  });
}
