import type { Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AdmissionListError } from "../errors/admission.ts";
import type { DeskRefusal } from "../errors/refusals.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import type { AdmissionList } from "../types/Admission.ts";

export type AdmitTicketsWithSignatureParameters = AccountParameter & {
  list: AdmissionList;
  /** From `signAdmissionList`, by who organises the event. */
  signature: Hex;
};

/** Hash of the transaction. */
export type AdmitTicketsWithSignatureReturnType = Hash;

export type AdmitTicketsWithSignatureErrorType = WriteContractErrorType | DeskRefusal | AdmissionListError;

/**
 * Lets in the tickets of a list that the event's organiser signed. Anybody may send it; a ticket that cannot be let in
 * is passed over.
 *
 * @throws AdmissionListError, EventCancelledError, EventEndedError, EventNotFoundError, EventNotStartedError,
 * OtherDeskError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await admitTicketsWithSignature(client, { list, signature });
 */
export async function admitTicketsWithSignature(
  client: AuraClient,
  { list, signature, ...signer }: AdmitTicketsWithSignatureParameters,
): Promise<AdmitTicketsWithSignatureReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "admitWithSignature",
    args: [list.eventId, list.ticketIds, list.deadline, signature],
    ...signer,
  });
}
