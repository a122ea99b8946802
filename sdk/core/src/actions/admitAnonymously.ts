import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  AlreadyAdmittedError,
  NotStaffError,
  UnknownGroupError,
  WrongRecipientError,
} from "../errors/admission.ts";
import type { DeskRefusal } from "../errors/refusals.ts";
import type { InvalidProofError } from "../errors/registry.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import type { SemaphoreProof } from "../proofs/membership/SemaphoreProof.ts";

export type AdmitAnonymouslyParameters = AccountParameter & {
  eventId: bigint;
  /** Of membership in the event's seats under `checkInScope`; its message names who attends, 0n for nobody. */
  proof: SemaphoreProof;
};

/** Hash of the transaction. */
export type AdmitAnonymouslyReturnType = Hash;

export type AdmitAnonymouslyErrorType =
  | WriteContractErrorType
  | DeskRefusal
  | AlreadyAdmittedError
  | NotStaffError
  | UnknownGroupError
  | WrongRecipientError
  | InvalidProofError;

/**
 * Lets in whoever proves to have a seat, without learning which. The signing account must organise the event or be its
 * staff, unless the event has self-service (`setSelfService`). A proof is worth an entry to whoever shows it first: send it
 * at once.
 *
 * @throws AlreadyAdmittedError when the identity has entered.
 * @throws UnknownGroupError when the proof was made for no tree of the event, or another depth.
 * @throws InvalidProofError when the proof does not hold for the event.
 * @throws WrongRecipientError when its message is no account.
 * @throws NotStaffError, OtherDeskError
 * @throws EventNotFoundError, EventNotStartedError, EventEndedError, EventCancelledError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const tree = await getSeatTree(client, { eventId });
 * const scope = checkInScope({ chainId, checkIn: client.deployment.contracts.CheckIn.address, eventId });
 * const path = memberPath(tree, identity);
 * const proof = await proveMembershipInWorker({ identity, path, scope, message: 0n, artifacts });
 * const hash = await admitAnonymously(client, { eventId, proof });
 */
export async function admitAnonymously(
  client: AuraClient,
  { eventId, proof, ...signer }: AdmitAnonymouslyParameters,
): Promise<AdmitAnonymouslyReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "admitAnonymously",
    args: [eventId, proof],
    ...signer,
  });
}
