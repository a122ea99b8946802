import type { Address } from "viem";

import type { EpochParams } from "./EpochParams.ts";

/** An epoch as it was posted. Times are seconds since the Unix epoch. */
export type PostedEpoch = EpochParams & {
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
