import type { Address } from "viem";

import type { Tier, TierName } from "./Tier.ts";

/** An account's latest accepted proof, expired or not. */
export type TierRecord = {
  readonly account: Address;
  readonly tier: Tier;
  readonly tierName: TierName;
  /** First second at which it no longer counts, since the Unix epoch. */
  readonly expiresAt: number;
  readonly epochId: bigint;
};
