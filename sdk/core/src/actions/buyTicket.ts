import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventNotFoundError,
  SalesClosedError,
  SoldOutError,
  WrongPaymentError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type BuyTicketParameters = AccountParameter & {
  eventId: bigint;
  /** Wei to pay at most and at least; what the contract asks for by default. */
  price?: bigint | undefined;
};

/** Hash of the transaction. */
export type BuyTicketReturnType = Hash;

export type BuyTicketErrorType =
  WriteContractErrorType | EventNotFoundError | SalesClosedError | SoldOutError | WrongPaymentError;

/**
 * Buys one ticket for the signing account. The receipt's `TicketSold` event holds the ticket's id.
 *
 * @throws EventNotFoundError, SoldOutError, SalesClosedError
 * @throws WrongPaymentError when `price` is given and is not the ticket's.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await buyTicket(client, { eventId: 0n });
 */
export async function buyTicket(
  client: AuraClient,
  { eventId, price, ...signer }: BuyTicketParameters,
): Promise<BuyTicketReturnType> {
  const call = { contract: "Tickets", abi: ticketsAbi, args: [eventId] } as const;
  const value = price ?? (await readContract(client, { ...call, functionName: "eventOf" })).price;
  return writeContract(client, { ...call, functionName: "buy", value, ...signer });
}
