import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  NotTicketHolderError,
  RefundsClosedError,
  TicketAlreadyCheckedInError,
  TicketNotFoundError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type RefundTicketParameters = AccountParameter & {
  ticketId: bigint;
};

/** Hash of the transaction. */
export type RefundTicketReturnType = Hash;

export type RefundTicketErrorType =
  | WriteContractErrorType
  | NotTicketHolderError
  | RefundsClosedError
  | TicketAlreadyCheckedInError
  | TicketNotFoundError;

/**
 * Gives a ticket of the signing account back: what was first paid for it becomes the account's credit.
 *
 * @throws TicketNotFoundError, NotTicketHolderError, RefundsClosedError, TicketAlreadyCheckedInError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await refundTicket(client, { ticketId: 0n });
 */
export async function refundTicket(
  client: AuraClient,
  { ticketId, ...signer }: RefundTicketParameters,
): Promise<RefundTicketReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "refund",
    args: [ticketId],
    ...signer,
  });
}
