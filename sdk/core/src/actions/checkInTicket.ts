import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { CheckInRefusal } from "../errors/refusals.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type CheckInTicketParameters = AccountParameter & {
  ticketId: bigint;
};

/** Hash of the transaction. */
export type CheckInTicketReturnType = Hash;

export type CheckInTicketErrorType = WriteContractErrorType | CheckInRefusal;

/**
 * Marks a ticket as used. The signing account must organise the event.
 *
 * @throws NotOrganiserError, TicketAlreadyCheckedInError, TicketNotFoundError, EventCancelledError
 * @throws EventNotStartedError, EventEndedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await checkInTicket(client, { ticketId });
 */
export async function checkInTicket(
  client: AuraClient,
  { ticketId, ...signer }: CheckInTicketParameters,
): Promise<CheckInTicketReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "checkIn",
    args: [ticketId],
    ...signer,
  });
}
