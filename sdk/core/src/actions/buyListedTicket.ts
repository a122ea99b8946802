import { zeroAddress, type Hash, type Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventCancelledError,
  EventEndedError,
  NotListedError,
  PaymentShortError,
  PriceChangedError,
  TicketNotFoundError,
  WalletLimitError,
} from "../errors/ticket.ts";
import type { TokenPaymentError } from "../errors/token.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type BuyListedTicketParameters = AccountParameter & {
  ticketId: bigint;
  /** What it is expected to cost, in the smallest unit of the event's currency. Other currencies than the chain's own coin are
   * approved beforehand. */
  price: bigint;
  /** What the tier's gate asks for; empty by default. */
  gateData?: Hex | undefined;
};

/** Hash of the transaction. */
export type BuyListedTicketReturnType = Hash;

export type BuyListedTicketErrorType =
  | WriteContractErrorType
  | EventCancelledError
  | EventEndedError
  | NotListedError
  | PaymentShortError
  | PriceChangedError
  | TicketNotFoundError
  | TokenPaymentError
  | WalletLimitError;

/** A ticket's id is `eventId << 32 | serial`. */
const SERIAL_BITS = 32n;

/**
 * Buys a ticket that its holder put up for sale by `listTicket`.
 *
 * @throws NotListedError, TicketNotFoundError
 * @throws PriceChangedError when it costs something else than `price`.
 * @throws EventCancelledError, EventEndedError, WalletLimitError, PaymentShortError
 * @throws TokenPaymentError when too little of an event's ERC-20 is approved for `Tickets`, or held.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await buyListedTicket(client, { ticketId, price: parseEther("0.1") });
 */
export async function buyListedTicket(
  client: AuraClient,
  { ticketId, price, gateData = "0x", ...signer }: BuyListedTicketParameters,
): Promise<BuyListedTicketReturnType> {
  const call = { contract: "Tickets", abi: ticketsAbi } as const;
  const eventId = ticketId >> SERIAL_BITS;
  const { currency } = await readContract(client, { ...call, functionName: "eventOf", args: [eventId] });
  return writeContract(client, {
    ...call,
    functionName: "buyListed",
    args: [ticketId, price, gateData],
    value: currency === zeroAddress ? price : 0n,
    ...signer,
  });
}
