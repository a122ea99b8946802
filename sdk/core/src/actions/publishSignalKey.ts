import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import type {
  InvalidSignalKeyError,
  SignalKeyMismatchError,
  SignalKeyRefusedError,
  UnprovableIdentityError,
} from "../errors/signal.ts";
import { signalKeysAbi } from "../generated/abi/SignalKeys.ts";
import type { Identity } from "../identity/Identity.ts";
import { signalPublicKey } from "../proofs/signals/signalPublicKey.ts";

export type PublishSignalKeyParameters = AccountParameter & {
  /** The one that the signing account's passport was registered with. Its secret is not sent. */
  identity: Identity;
};

/** Hash of the transaction. */
export type PublishSignalKeyReturnType = Hash;

export type PublishSignalKeyErrorType =
  | WriteContractErrorType
  | PassportRequiredError
  | SignalKeyMismatchError
  | SignalKeyRefusedError
  | InvalidSignalKeyError
  | UnprovableIdentityError;

/**
 * Lets others signal the signing account's passport: publishes the public key behind its commitment, for anybody to see.
 *
 * @throws PassportRequiredError when the account holds no passport.
 * @throws SignalKeyMismatchError when the identity is not the passport's.
 * @throws UnprovableIdentityError, InvalidSignalKeyError when signals to it could never be answered or made.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await publishSignalKey(client, { identity });
 */
export async function publishSignalKey(
  client: AuraClient,
  { identity, ...signer }: PublishSignalKeyParameters,
): Promise<PublishSignalKeyReturnType> {
  return writeContract(client, {
    contract: "SignalKeys",
    abi: signalKeysAbi,
    functionName: "publish",
    args: signalPublicKey(identity),
    ...signer,
  });
}
