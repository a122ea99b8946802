import type { Address } from "viem";

/** Where a move stands. */
export const moveStatuses = ["Pending", "Cancelled", "Replaced", "Completed"] as const;

export type MoveStatus = (typeof moveStatuses)[number];

/** A move of a passport to another account, from its announcement on. Times are seconds since the Unix epoch. */
export type PassportMove = {
  /** Id of the passport: its first holder. */
  readonly passport: Address;
  readonly from: Address;
  readonly to: Address;
  /** First second at which the receiver can confirm it. */
  readonly readyAt: number;
  /** Whether it was started by proof of the identity instead of by the holder. */
  readonly byProof: boolean;
  /** Where it stands. */
  readonly status: MoveStatus;
  readonly startedAt: number;
  /** When it was confirmed, cancelled or replaced; null while pending. */
  readonly endedAt: number | null;
};
