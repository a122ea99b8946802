import type { Address } from "viem";

import type { Tier } from "./Tier.ts";

/** What a holder claims and for whom, field by field as the contract's struct. */
export type TierClaim = {
  readonly epochId: bigint;
  readonly tier: Tier;
  /** Who the tier is recorded for; bound inside the proof. */
  readonly account: Address;
  /** Bit i claims a valid badge of type i, 0 to 247; 0n claims none. */
  readonly badgeMask: bigint;
  /** Least value of each component, 10 bits each, humanity lowest; 0n claims none. */
  readonly minima: bigint;
  readonly nullifier: bigint;
};
