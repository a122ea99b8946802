import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AdmissionRefusedError, NotStaffError } from "../errors/admission.ts";
import type { DeskRefusal } from "../errors/refusals.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";

export type AdmitTicketParameters = AccountParameter & {
  ticketId: bigint;
};

/** Hash of the transaction. */
export type AdmitTicketReturnType = Hash;

export type AdmitTicketErrorType =
  WriteContractErrorType | DeskRefusal | AdmissionRefusedError | NotStaffError;

/**
 * Lets in one ticket at an event whose desk is `CheckIn`, or is refused. The signing account must organise the event
 * or be its staff.
 *
 * @throws AdmissionRefusedError, EventCancelledError, EventEndedError, EventNotFoundError, EventNotStartedError,
 * NotStaffError, OtherDeskError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await admitTicket(client, { ticketId });
 */
export async function admitTicket(
  client: AuraClient,
  { ticketId, ...signer }: AdmitTicketParameters,
): Promise<AdmitTicketReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "admitOne",
    args: [ticketId],
    ...signer,
  });
}
