import type { ComponentName, Components } from "./Components.ts";
import type { Tier, TierName } from "./Tier.ts";

/** What a formula makes of a wallet's features. */
export type Score = {
  readonly components: Components;
  /** Each component's part in the score, in whole points; they add up to `score`. */
  readonly contributions: Readonly<Record<ComponentName, number>>;
  /** Sum of weight times component, 0 to 10,000,000: what a proof compares with a threshold. */
  readonly weightedSum: number;
  /** floor(weightedSum / 10,000), 0 to 1000. */
  readonly score: number;
  readonly tier: Tier;
  readonly tierName: TierName;
  /** The tier above and how many points it is away; null at the top. */
  readonly nextTier: NextTier | null;
};

export type NextTier = {
  readonly tier: Tier;
  readonly tierName: TierName;
  /** Its least score. */
  readonly bound: number;
  /** `bound - score`, at least 1. */
  readonly missing: number;
};
