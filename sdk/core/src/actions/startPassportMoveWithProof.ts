import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  InvalidRebindProofError,
  PassportAlreadyRegisteredError,
  PassportLeftError,
  PassportNotFoundError,
  RebindReservedError,
} from "../errors/passport.ts";
import type { TokenRefusedError } from "../errors/token.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import type { SemaphoreProof } from "../proofs/membership/SemaphoreProof.ts";

export type StartPassportMoveWithProofParameters = AccountParameter & {
  passportId: bigint;
  /** Account that shall receive it: not one that ever held a passport. */
  to: Address;
  /**
   * Of the passport's identity over `lonePath(commitment)`, under `rebindScope` with the nonce that `getPendingMove`
   * reads, its message `accountMessage(to)`.
   */
  proof: SemaphoreProof;
};

/** Hash of the transaction. */
export type StartPassportMoveWithProofReturnType = Hash;

export type StartPassportMoveWithProofErrorType =
  | WriteContractErrorType
  | InvalidRebindProofError
  | PassportAlreadyRegisteredError
  | PassportLeftError
  | PassportNotFoundError
  | RebindReservedError
  | TokenRefusedError;

/**
 * Begins to move a passport by proof of its identity, for somebody who lost the account. Anybody may submit it, and
 * the holder can cancel until it is confirmed.
 *
 * @throws InvalidRebindProofError, PassportAlreadyRegisteredError, PassportLeftError, PassportNotFoundError,
 * RebindReservedError
 * @throws TokenRefusedError when `to` is the zero address.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await startPassportMoveWithProof(client, { passportId, to: other, proof: membershipProof });
 */
export async function startPassportMoveWithProof(
  client: AuraClient,
  { passportId, to, proof, ...signer }: StartPassportMoveWithProofParameters,
): Promise<StartPassportMoveWithProofReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "startRebindWithProof",
    args: [passportId, to, proof],
    ...signer,
  });
}
