import type { Address } from "viem";

/** What a ticket's holder signs to be let in: a code on a screen. */
export type Presence = {
  readonly ticketId: bigint;
  readonly holder: Address;
  /** When it is signed, in seconds since the Unix epoch; a few less than the device says, since clocks differ. */
  readonly issuedAt: number;
};

/** What an organiser signs to let tickets in. */
export type AdmissionList = {
  readonly eventId: bigint;
  readonly ticketIds: readonly bigint[];
  /** Last second at which it is accepted, since the Unix epoch. */
  readonly deadline: number;
};
