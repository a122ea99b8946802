import type { Address } from "viem";

import type { ComponentName } from "./Components.ts";
import type { InputName } from "./Features.ts";
import type { BadgeCategory } from "./Profile.ts";

/** Why a badge does not count. When several hold, the first in this order is given. */
export type ExclusionReason = "revoked" | "burned" | "expired" | "unaccredited";

/** A badge that the wallet holds and that does not count. */
export type ExcludedBadge = {
  readonly badgeType: bigint;
  readonly category: BadgeCategory;
  readonly provider: string;
  readonly issuer: Address;
  readonly reason: ExclusionReason;
};

/** The next step that would raise a component: `feature` from `from` to `to`. */
export type Improvement = {
  readonly feature: InputName;
  readonly from: number;
  /** The next point of the formula's table. */
  readonly to: number;
  /** By how much the component would rise, 0 to 1000. */
  readonly componentGain: number;
  /** By how many points the score would rise; 0 when the step is lost in rounding. */
  readonly scoreGain: number;
};

/** Why a component is what it is. */
export type ComponentExplanation = {
  readonly component: ComponentName;
  /** 0 to 1000. */
  readonly value: number;
  /** Basis points. */
  readonly weight: number;
  /** Points of the score that it gives. */
  readonly contribution: number;
  /** Points that it would give at 1000: floor(weight / 10). */
  readonly maximum: number;
  /** The features behind it, with their values. */
  readonly inputs: readonly { readonly feature: InputName; readonly value: number }[];
  /** Greatest gain first; empty when every table is exhausted. */
  readonly improvements: readonly Improvement[];
  /** Badges that would have counted towards it, in the order of their types. */
  readonly excluded: readonly ExcludedBadge[];
};
