import type { Hex } from "viem";

/** Where an epoch stands, in the order of the contract's enum. */
export const epochStates = ["pending", "final", "superseded", "stale", "void", "vetoed"] as const;

export type EpochState = (typeof epochStates)[number];

/** An epoch as the registry stores it. */
export type Epoch = {
  /** Counts up from 0. */
  readonly epochId: bigint;
  /** Root of the profile tree. */
  readonly root: bigint;
  readonly formulaId: Hex;
  /** Block at which the profiles were computed. */
  readonly blockNumber: bigint;
  /** Time of that block, in seconds since the Unix epoch. */
  readonly blockTimestamp: number;
  /** First second at which proofs against it are accepted unless it is rejected before, since the Unix epoch. */
  readonly finalAt: number;
  /** Where it stands: see `epochStates`. */
  readonly state: EpochState;
  readonly leafCount: number;
};
