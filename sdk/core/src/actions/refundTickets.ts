import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  InvalidRecipientError,
  NoCreditError,
  NotTicketHolderError,
  PaymentFailedError,
  RefundsClosedError,
  TicketAlreadyCheckedInError,
  TicketNotFoundError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type RefundTicketsParameters = AccountParameter & {
  /** May be of several events; what is owed in other currencies stays owed. */
  ticketIds: readonly bigint[];
  /** Zero address for the chain's own coin. */
  currency: Address;
  /** Who is paid. */
  to: Address;
};

/** Hash of the transaction. */
export type RefundTicketsReturnType = Hash;

export type RefundTicketsErrorType =
  | WriteContractErrorType
  | InvalidRecipientError
  | NoCreditError
  | NotTicketHolderError
  | PaymentFailedError
  | RefundsClosedError
  | TicketAlreadyCheckedInError
  | TicketNotFoundError;

/**
 * Gives tickets of the signing account back and pays out all that it is owed in a currency.
 *
 * @throws InvalidRecipientError, NoCreditError, NotTicketHolderError, PaymentFailedError, RefundsClosedError,
 * TicketAlreadyCheckedInError, TicketNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await refundTickets(client, { ticketIds: [ticketId], currency: zeroAddress, to: account });
 */
export async function refundTickets(
  client: AuraClient,
  { ticketIds, currency, to, ...signer }: RefundTicketsParameters,
): Promise<RefundTicketsReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "refundAndWithdraw",
    args: [ticketIds, currency, to],
    ...signer,
  });
}
