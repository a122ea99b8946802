import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { CheckInRefusal } from "../errors/refusals.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type CheckInTicketsParameters = AccountParameter & {
  ticketIds: readonly bigint[];
};

/** Hash of the transaction. */
export type CheckInTicketsReturnType = Hash;

export type CheckInTicketsErrorType = WriteContractErrorType | CheckInRefusal;

/**
 * Marks tickets as used: all of them or none. The signing account must organise the events.
 *
 * @throws EventCancelledError, EventEndedError, EventNotStartedError, NotOrganiserError, TicketAlreadyCheckedInError,
 * TicketNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await checkInTickets(client, { ticketIds: [ticketId] });
 */
export async function checkInTickets(
  client: AuraClient,
  { ticketIds, ...signer }: CheckInTicketsParameters,
): Promise<CheckInTicketsReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "checkInMany",
    args: [ticketIds],
    ...signer,
  });
}
