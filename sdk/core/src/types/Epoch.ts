import type { Hex } from "viem";

/** An epoch as the registry stores it. */
export type Epoch = {
  /** Counts up from 0. */
  readonly epochId: bigint;
  /** Root of the profile tree. */
  readonly root: bigint;
  readonly formulaId: Hex;
  /** Block at which the profiles were computed. */
  readonly blockNumber: bigint;
  /** First second at which proofs against it are accepted, since the Unix epoch. */
  readonly finalAt: number;
  readonly leafCount: number;
};
