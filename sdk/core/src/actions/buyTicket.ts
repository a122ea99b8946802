import { zeroAddress, type Hash, type Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventCancelledError,
  EventNotFoundError,
  PaymentShortError,
  SalesClosedError,
  SalesNotOpenError,
  SoldOutError,
  TicketTierNotFoundError,
  WalletLimitError,
  WrongPaymentError,
  ZeroQuantityError,
} from "../errors/ticket.ts";
import type { TokenPaymentError } from "../errors/token.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type BuyTicketParameters = AccountParameter & {
  eventId: bigint;
  /** Which of the event's prices, by place; 0 by default. */
  tier?: number | undefined;
  /** How many tickets, 1 or more; 1 by default. */
  quantity?: number | undefined;
  /** What all of them cost, in wei; what the contract asks for by default. Other currencies are approved beforehand. */
  price?: bigint | undefined;
  /** What the tier's gate asks for; empty by default. */
  gateData?: Hex | undefined;
};

/** Hash of the transaction. */
export type BuyTicketReturnType = Hash;

export type BuyTicketErrorType =
  | WriteContractErrorType
  | EventCancelledError
  | EventNotFoundError
  | PaymentShortError
  | SalesClosedError
  | SalesNotOpenError
  | SoldOutError
  | TicketTierNotFoundError
  | TokenPaymentError
  | WalletLimitError
  | WrongPaymentError
  | ZeroQuantityError;

/**
 * Buys tickets for the signing account, or claims them. The receipt's `TicketsSold` event holds the first one's id.
 *
 * @throws EventNotFoundError, TicketTierNotFoundError, SoldOutError, SalesNotOpenError, SalesClosedError, EventCancelledError
 * @throws WalletLimitError, ZeroQuantityError, PaymentShortError
 * @throws TokenPaymentError when too little of an event's ERC-20 is approved for `Tickets`, or held.
 * @throws WrongPaymentError when `price` is given and is not the ticket's.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await buyTicket(client, { eventId: 0n });
 */
export async function buyTicket(
  client: AuraClient,
  { eventId, tier = 0, quantity = 1, price, gateData = "0x", ...signer }: BuyTicketParameters,
): Promise<BuyTicketReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "buy",
    args: [eventId, tier, quantity, gateData],
    value: price ?? (await costInWei(client, { eventId, tier, quantity })),
    ...signer,
  });
}

/** What tickets cost in the chain's own coin: nothing for events in another currency. */
async function costInWei(
  client: AuraClient,
  { eventId, tier, quantity }: { eventId: bigint; tier: number; quantity: number },
): Promise<bigint> {
  const call = { contract: "Tickets", abi: ticketsAbi } as const;
  const [event, chosen] = await Promise.all([
    readContract(client, { ...call, functionName: "eventOf", args: [eventId] }),
    readContract(client, { ...call, functionName: "tierOf", args: [eventId, tier] }),
  ]);
  return event.currency === zeroAddress ? chosen.price * BigInt(quantity) : 0n;
}
