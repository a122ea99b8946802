import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventCancelledError,
  EventEndedError,
  NotTicketHolderError,
  PriceAboveCapError,
  ResaleForbiddenError,
  TicketAlreadyCheckedInError,
  TicketNotFoundError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type ListTicketParameters = AccountParameter & {
  ticketId: bigint;
  /** In the smallest unit of the event's currency, at most what was first paid and the event's markup. */
  price: bigint;
};

/** Hash of the transaction. */
export type ListTicketReturnType = Hash;

export type ListTicketErrorType =
  | WriteContractErrorType
  | EventCancelledError
  | EventEndedError
  | NotTicketHolderError
  | PriceAboveCapError
  | ResaleForbiddenError
  | TicketAlreadyCheckedInError
  | TicketNotFoundError;

/**
 * Puts a ticket of the signing account up for sale, or changes its price.
 *
 * @throws EventCancelledError, EventEndedError, NotTicketHolderError, PriceAboveCapError, ResaleForbiddenError,
 * TicketAlreadyCheckedInError, TicketNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await listTicket(client, { ticketId, price: parseEther("0.1") });
 */
export async function listTicket(
  client: AuraClient,
  { ticketId, price, ...signer }: ListTicketParameters,
): Promise<ListTicketReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "list",
    args: [ticketId, price],
    ...signer,
  });
}
