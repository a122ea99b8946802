import type { Address } from "viem";

import type { Contradiction } from "./Challenge.ts";
import type { ComponentName } from "./Components.ts";
import type { InputName } from "./Features.ts";

/** A part of a record that its leaf binds. `record`: one side has no record at this index at all. */
export type EpochPart = "record" | "passportId" | "left" | "commitment" | ComponentName | "badgeSet";

/** An input of the formula that differs beside a part that does. */
export type InputDifference = {
  readonly feature: InputName;
  readonly published: number;
  readonly recomputed: number;
};

/** In what way the chain itself can tell that a published leaf is false. */
export type JudgeableContradiction = {
  readonly contradiction: Contradiction;
  /** Only for `BadgeNotHeld`. */
  readonly badgeType?: bigint | undefined;
};

/** Where a published epoch departs from the recomputed one. */
export type EpochDifference = {
  readonly index: number;
  /** Recomputed; the published one where nothing was recomputed at this index. */
  readonly account: Address;
  /** The first part of the record that differs. */
  readonly part: EpochPart;
  /** Undefined where nothing was published at this index. */
  readonly published: bigint | number | boolean | undefined;
  /** Undefined where nothing was recomputed at this index. */
  readonly recomputed: bigint | number | boolean | undefined;
  /** The features that differ; none when the formula was applied wrongly to the right features. */
  readonly inputs: readonly InputDifference[];
  /** Undefined when the contract cannot judge this leaf: only the guardian can reject the epoch for it. */
  readonly judgeable: JudgeableContradiction | undefined;
};
