import type { Address } from "viem";

/** An event that sells tickets. Times are seconds since the Unix epoch. */
export type TicketEvent = {
  /** Counts up from 0. */
  readonly eventId: bigint;
  readonly organiser: Address;
  /** Wei per ticket; 0n for a free event. */
  readonly price: bigint;
  readonly capacity: number;
  /** Tickets sold so far. */
  readonly sold: number;
  /** Tickets checked in so far. */
  readonly checkedIn: number;
  readonly startsAt: number;
  /** When sales and the event end. */
  readonly endsAt: number;
  readonly name: string;
  readonly uri: string;
};

/** A ticket. Times are seconds since the Unix epoch. */
export type Ticket = {
  /** `eventId << 32 | serial`. */
  readonly ticketId: bigint;
  readonly event: TicketEvent;
  readonly buyer: Address;
  readonly holder: Address;
  /** Wei paid. */
  readonly price: bigint;
  readonly soldAt: number;
  readonly checkedIn: boolean;
  readonly checkedInAt: number | null;
};
