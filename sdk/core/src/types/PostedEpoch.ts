import type { Address, Hex } from "viem";

/** An epoch as it was posted. Times are seconds since the Unix epoch. */
export type PostedEpoch = {
  /** Counts up from 0. */
  readonly epochId: bigint;
  readonly formulaId: Hex;
  /** Block at which the profiles were computed. */
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Time of that block. */
  readonly blockTimestamp: number;
  /** Root of the profile tree. */
  readonly root: bigint;
  readonly leafCount: number;
  /** SHA-256 of the published data; zero for none. */
  readonly dataHash: Hex;
  /** Where the data is; may be empty. */
  readonly dataUri: string;
  /** First second at which proofs against it are accepted unless it is rejected before. */
  readonly finalAt: number;
  /** Whether it was vetoed or shown to be false. */
  readonly rejected: boolean;
  /** Who submitted it and left the bond. */
  readonly poster: Address;
  /** In wei. */
  readonly bond: bigint;
  /** When the bond went back to the poster; null while it did not. */
  readonly bondReleasedAt: number | null;
  readonly postedAt: number;
};
