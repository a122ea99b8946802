import type { Address } from "viem";

/** That an account was at an event. */
export type EventAttendance = {
  readonly eventId: bigint;
  /** Who was let in, or whom an anonymous entry named. */
  readonly account: Address;
  /** Seconds since the Unix epoch. */
  readonly attendedAt: number;
};
