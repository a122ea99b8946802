import type { Address, Hex } from "viem";

/** How a valid ticket changes hands, in the order of the contract's enum. */
export const transferPolicies = ["Free", "Never", "CappedResale"] as const;

export type TransferPolicy = (typeof transferPolicies)[number];

/** What a ticket is good for. */
export const ticketStatuses = ["Valid", "Sealed", "Used", "Refunded"] as const;

export type TicketStatus = (typeof ticketStatuses)[number];

/** One of an event's prices. */
export type TicketTier = {
  /** Place among the event's tiers, from 0. */
  readonly tier: number;
  /** Of one ticket, in the smallest unit of the event's currency; 0n for tickets that are claimed. */
  readonly price: bigint;
  /** Most tickets of the tier that exist at any time. */
  readonly capacity: number;
  /** Tickets of the tier that exist. */
  readonly sold: number;
  /** Contract that decides who is admitted; the zero address admits everybody. */
  readonly gate: Address;
  /** Handed to the gate; its meaning is the gate's. */
  readonly gateParam: Hex;
  /** Shown to people; may be empty. */
  readonly name: string;
};

/** An event that sells tickets. Times are seconds since the Unix epoch. */
export type TicketEvent = {
  /** Counts up from 0. */
  readonly eventId: bigint;
  readonly organiser: Address;
  /** ERC-20 in which everything is paid; the zero address for the chain's own coin. */
  readonly currency: Address;
  /** Prices by rising place, at least one. */
  readonly tiers: readonly TicketTier[];
  /** Most tickets that exist at any time. */
  readonly capacity: number;
  /** Tickets that exist: sold or granted, and not given back. */
  readonly sold: number;
  /** Tickets checked in so far. */
  readonly checkedIn: number;
  /** When doors open. */
  readonly startsAt: number;
  /** First second after the event. */
  readonly endsAt: number;
  /** First second of sales; 0 for at once. */
  readonly salesStart: number;
  /** First second after sales. */
  readonly salesEnd: number;
  /** Last second at which a ticket may be given back; 0 for never. */
  readonly refundDeadline: number;
  /** Most tickets that an account may buy; 0 for no limit. */
  readonly walletLimit: number;
  readonly transferPolicy: TransferPolicy;
  /** Whether the organiser cancelled it: every ticket can then be given back. */
  readonly cancelled: boolean;
  readonly name: string;
  readonly uri: string;
};

/** A ticket. Times are seconds since the Unix epoch. */
export type Ticket = {
  /** `eventId << 32 | serial`. */
  readonly ticketId: bigint;
  readonly event: TicketEvent;
  readonly status: TicketStatus;
  readonly buyer: Address;
  readonly holder: Address;
  /** What was first paid, in the smallest unit of the event's currency. */
  readonly price: bigint;
  readonly soldAt: number;
  readonly checkedIn: boolean;
  readonly checkedInAt: number | null;
};
