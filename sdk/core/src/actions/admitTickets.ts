import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotStaffError } from "../errors/admission.ts";
import type { DeskRefusal } from "../errors/refusals.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";

export type AdmitTicketsParameters = AccountParameter & {
  eventId: bigint;
  /** Such as a list gathered without a connection. */
  ticketIds: readonly bigint[];
};

/** Hash of the transaction. */
export type AdmitTicketsReturnType = Hash;

export type AdmitTicketsErrorType = WriteContractErrorType | DeskRefusal | NotStaffError;

/**
 * Lets in tickets at an event whose desk is `CheckIn`. One that cannot be let in is passed over: the receipt's
 * `AdmissionRefused` event says why (`admissionRefusals`). The signing account must organise the event or be its staff.
 *
 * @throws EventCancelledError, EventEndedError, EventNotFoundError, EventNotStartedError, NotStaffError,
 * OtherDeskError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await admitTickets(client, { eventId, ticketIds: [ticketId] });
 */
export async function admitTickets(
  client: AuraClient,
  { eventId, ticketIds, ...signer }: AdmitTicketsParameters,
): Promise<AdmitTicketsReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "admit",
    args: [eventId, ticketIds],
    ...signer,
  });
}
