import type { Address, Hex } from "viem";

import type { ComponentExplanation } from "./Explanation.ts";
import type { Inputs } from "./Features.ts";
import type { NetworkReport } from "./Network.ts";
import type { Score } from "./Score.ts";

/** A wallet's reputation at a block, with the reasons. */
export type Reputation = Score & {
  readonly account: Address;
  /** False for a wallet without a passport: its score is 0 and `reason` says why. */
  readonly known: boolean;
  readonly reason: "no-passport" | null;
  readonly formulaId: Hex;
  /** The block the profiles were read at. */
  readonly blockNumber: bigint;
  /** That block's timestamp, in seconds since the Unix epoch. */
  readonly timestamp: number;
  /** The eight features, and the inputs that the formula derives. */
  readonly features: Inputs;
  /** How `reputation_score` came about; only by formulas with the section `trust`. */
  readonly network?: NetworkReport | undefined;
  /** One entry a component, in component order. */
  readonly explanation: readonly ComponentExplanation[];
};
