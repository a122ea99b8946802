import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AdmissionRefusedError, SeatTakenError } from "../errors/admission.ts";
import type { InvalidCommitmentError } from "../errors/passport.ts";
import type {
  EventCancelledError,
  EventEndedError,
  NotDeskError,
  TicketAlreadyCheckedInError,
  TicketNotFoundError,
} from "../errors/ticket.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";

export type EnrolSeatParameters = AccountParameter & {
  ticketId: bigint;
  /** Of the identity that will enter: at best a random one, made for this event alone. */
  commitment: bigint;
};

/** Hash of the transaction. */
export type EnrolSeatReturnType = Hash;

export type EnrolSeatErrorType =
  | WriteContractErrorType
  | AdmissionRefusedError
  | SeatTakenError
  | InvalidCommitmentError
  | EventCancelledError
  | EventEndedError
  | NotDeskError
  | TicketAlreadyCheckedInError
  | TicketNotFoundError;

/**
 * Exchanges the signing account's ticket for an anonymous seat, for good. The seat counts once `flushSeats` has put it into
 * the event's tree. While the ticket can be refunded, `approveTicket` must come first.
 *
 * @throws AdmissionRefusedError when another account holds the ticket.
 * @throws SeatTakenError, InvalidCommitmentError
 * @throws NotDeskError when the event has another desk than `CheckIn`, or the approval is missing.
 * @throws TicketNotFoundError, TicketAlreadyCheckedInError, EventCancelledError, EventEndedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await enrolSeat(client, { ticketId, commitment: identity.commitment });
 */
export async function enrolSeat(
  client: AuraClient,
  { ticketId, commitment, ...signer }: EnrolSeatParameters,
): Promise<EnrolSeatReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "enrol",
    args: [ticketId, commitment],
    ...signer,
  });
}
