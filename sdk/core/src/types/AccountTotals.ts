import type { Address } from "viem";

import type { BadgeCategory } from "./Profile.ts";

/** What an account has been seen to do. Times are seconds since the Unix epoch. */
export type AccountTotals = {
  readonly account: Address;
  /** Badges that count, by category; expired ones are still among them. */
  readonly badges: Readonly<Record<BadgeCategory, number>>;
  readonly eventsAttended: number;
  /** Vouches that its passport gives now. */
  readonly vouchesGiven: number;
  /** Vouches that its passport receives now. */
  readonly vouchesReceived: number;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
};
