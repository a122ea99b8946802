import type { ComponentName } from "./Components.ts";
import type { InputName } from "./Features.ts";

/**
 * Points of a piecewise linear function, `[input, output]`. Inputs rise strictly and start at 0; beyond the last point the
 * output stays. In components outputs never fall and lie between 0 and 1000.
 */
export type Table = readonly (readonly [input: number, output: number])[];

/**
 * One input's part in a component. `share` is in basis points; the shares of a component add up to 10,000. A derived
 * input needs the formula's section for it: `activity_score` needs `temporal`.
 */
export type ComponentTerm = {
  readonly feature: InputName;
  readonly share: number;
  readonly table: Table;
};

/** How standing spreads over vouches. `damping` is in basis points, below 10,000; `iterations` is at least 1. */
export type NetworkParameters = {
  readonly damping: number;
  readonly iterations: number;
};

/** What others witness of a wallet, each kind with a time. */
export const witnessedKinds = ["badge", "attendance", "vouchReceived", "vouchGiven", "invite"] as const;

export type WitnessedKind = (typeof witnessedKinds)[number];

/** How `activity_score` is worked out of timestamps. Shares and decay are in basis points. */
export type TemporalParameters = {
  /** Length of a period, 8 to 366: longer than a week. */
  readonly periodDays: number;
  /** How many periods back from the block count, 2 to 120. */
  readonly periods: number;
  /** Days that must lie between what makes one period active and what makes the next, 8 to `periodDays`. */
  readonly spacingDays: number;
  /** Most points that one period gives, 1 to 1000. */
  readonly cap: number;
  /** Points of each kind of activity, 0 to `cap`, not all 0. */
  readonly points: Readonly<Record<WitnessedKind, number>>;
  /** Parts of the amount and of the active periods in the result, at least 1 each; they add up to 10,000. */
  readonly shares: { readonly amount: number; readonly regularity: number };
  /** What is kept for every whole period without activity since the last one, 1 to 10,000. */
  readonly decay: number;
};

/** The terms of loans by trust, the six components weighed anew. More trust never makes a term worse. */
export type LendingParameters = {
  /** Basis points that add up to 10,000: what trust, 0 to 1000, is made of. */
  readonly weights: Readonly<Record<ComponentName, number>>;
  /** Least value of each component, 0 to 1000; 0 asks for none. */
  readonly minima: Readonly<Record<ComponentName, number>>;
  /** Trust → most that is lent, in thousandths of the unit of account, 0 to 9 · 10^12; never falls. */
  readonly limits: Table;
  /** Trust → yearly rate in basis points, 0 to 1,000,000; never rises. */
  readonly rates: Table;
  /** Trust → collateral in basis points of the loan, 0 to 1,000,000; never rises. */
  readonly collateral: Table;
};

/**
 * A reputation formula: everything that turns features into a score and a tier. Integers only. The sections `temporal` and
 * `lending` may be left out; a formula without them is one of the first kind.
 */
export type Formula = {
  readonly name: string;
  readonly version: number;
  /** Basis points that add up to 10,000. */
  readonly weights: Readonly<Record<ComponentName, number>>;
  /** Least scores of Silver, Gold, Platinum and Diamond: strictly rising, 1 to 1000. */
  readonly tierBounds: readonly [number, number, number, number];
  readonly components: Readonly<Record<ComponentName, readonly ComponentTerm[]>>;
  readonly network: NetworkParameters;
  /** Needed by terms that read `activity_score`. */
  readonly temporal?: TemporalParameters;
  /** Needed by `assessLoan`. */
  readonly lending?: LendingParameters;
};
