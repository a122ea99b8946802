import { zeroAddress, zeroHash, type Address, type Hash, type Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EmptyNameError } from "../errors/badge.ts";
import type { InvalidCapacityError, InvalidEventTermsError, InvalidScheduleError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";
import { transferPolicies, type TransferPolicy } from "../types/TicketEvent.ts";

/** One of an event's prices. */
export type CreateEventTier = {
  /** Of one ticket, in the smallest unit of the event's currency; 0n for tickets that are claimed. */
  price: bigint;
  /** Most tickets of the tier; as many as the event has by default. */
  capacity?: number | undefined;
  /** Contract that decides who is admitted; everybody by default. */
  gate?: Address | undefined;
  /** Handed to the gate; its meaning is the gate's. */
  gateParam?: Hex | undefined;
  /** Shown to people; may be empty. */
  name?: string | undefined;
};

export type CreateEventParameters = AccountParameter & {
  /** 1 to 8 prices. */
  tiers: readonly CreateEventTier[];
  /** Most tickets that exist at any time, 1 or more. */
  capacity: number;
  /** When doors open, seconds since the Unix epoch. */
  startsAt: number;
  /** First second after the event; after `startsAt`. */
  endsAt: number;
  /** Shown to people; not empty. */
  name: string;
  /** Metadata location. */
  uri: string;
  /** ERC-20 in which everything is paid; the chain's own coin by default. */
  currency?: Address | undefined;
  /** First second of sales; at once by default. */
  salesStart?: number | undefined;
  /** First second after sales; `endsAt` by default. */
  salesEnd?: number | undefined;
  /** Last second at which a ticket may be given back, at most `startsAt`; never by default. */
  refundDeadline?: number | undefined;
  /** Most tickets that an account may buy; no limit by default. */
  walletLimit?: number | undefined;
  /** How tickets change hands; freely by default. */
  transferPolicy?: TransferPolicy | undefined;
  /** How far a resale may exceed what was first paid, in 1/10,000; 0 by default. */
  resaleMarkupBps?: number | undefined;
  /** The organiser's share of a resale, in 1/10,000, at most 2,500; 0 by default. */
  royaltyBps?: number | undefined;
  /** Contract that may check in too; none by default. */
  desk?: Address | undefined;
};

/** Hash of the transaction. */
export type CreateEventReturnType = Hash;

export type CreateEventErrorType =
  | WriteContractErrorType
  | EmptyNameError
  | InvalidScheduleError
  | InvalidCapacityError
  | InvalidEventTermsError;

/**
 * Creates an event organised by the signing account. The receipt's `EventCreated` event holds its id.
 *
 * @throws EmptyNameError, InvalidScheduleError, InvalidCapacityError, InvalidEventTermsError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await createEvent(client, {
 *   tiers: [{ price: parseEther("0.1") }],
 *   capacity: 100,
 *   startsAt,
 *   endsAt: startsAt + 7200,
 *   name: "Meetup",
 *   uri: "",
 * });
 */
export async function createEvent(
  client: AuraClient,
  { account, name, uri, tiers, ...terms }: CreateEventParameters,
): Promise<CreateEventReturnType> {
  const params = { name, uri, terms: eventTerms(terms), tiers: tiers.map((tier) => tierParams(tier, terms)) };
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "createEvent",
    args: [params],
    account,
  });
}

type Terms = Omit<CreateEventParameters, "account" | "name" | "uri" | "tiers">;

function eventTerms({ capacity, startsAt, endsAt, transferPolicy = "Free", ...terms }: Terms) {
  return {
    currency: terms.currency ?? zeroAddress,
    startsAt,
    endsAt,
    salesStart: terms.salesStart ?? 0,
    salesEnd: terms.salesEnd ?? endsAt,
    refundDeadline: terms.refundDeadline ?? 0,
    capacity,
    walletLimit: terms.walletLimit ?? 0,
    transferPolicy: transferPolicies.indexOf(transferPolicy),
    resaleMarkupBps: terms.resaleMarkupBps ?? 0,
    royaltyBps: terms.royaltyBps ?? 0,
    desk: terms.desk ?? zeroAddress,
  };
}

function tierParams(tier: CreateEventTier, { capacity }: Pick<Terms, "capacity">) {
  const { price, gate = zeroAddress, gateParam = zeroHash, name = "" } = tier;
  return { price, capacity: tier.capacity ?? capacity, gate, gateParam, name };
}
