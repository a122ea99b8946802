import type { ComponentName } from "./Components.ts";
import type { InputName } from "./Features.ts";
import type { FraudParameters } from "./FraudParameters.ts";
import type { TrustParameters } from "./Trust.ts";

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

/** What profiles say of each other, for the network of trust. */
export type StatementParameters = {
  /** Most people at an event that says something of those who were there, 2 to 256. */
  readonly maxAttendees: number;
  /** Least `poh_score` of an organiser whose events count, 0 to 100; an organiser without passport needs 0. */
  readonly organiserVerification: number;
  /** Codes of revocation by which an issuer distrusts the holder, rising, 1 to 255; none for no distrust. */
  readonly distrustReasons: readonly number[];
};

/**
 * How standing is lent by a network of trust: vouches, invites, badges, shared attendance and distrust, each fading as its
 * kind does; a kind of weight 0 is not used.
 */
export type NetworkTrustParameters = TrustParameters & {
  readonly statements: StatementParameters;
  /** Fraud signals that cap standings; without it nothing does. */
  readonly fraud?: FraudParameters;
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

/** What every formula has, however standing is lent. */
type FormulaBody = {
  readonly name: string;
  readonly version: number;
  /** Basis points that add up to 10,000. */
  readonly weights: Readonly<Record<ComponentName, number>>;
  /** Least scores of Silver, Gold, Platinum and Diamond: strictly rising, 1 to 1000. */
  readonly tierBounds: readonly [number, number, number, number];
  readonly components: Readonly<Record<ComponentName, readonly ComponentTerm[]>>;
  /** Needed by terms that read `activity_score`. */
  readonly temporal?: TemporalParameters;
  /** Needed by `assessLoan`. */
  readonly lending?: LendingParameters;
};

/**
 * A reputation formula: everything that turns features into a score and a tier. Integers only. Standing is lent over
 * vouches alone (`network`) or by the network of trust (`trust`). The sections `temporal` and `lending` may be left out.
 */
export type Formula = FormulaBody &
  (
    | { readonly network: NetworkParameters; readonly trust?: never }
    | { readonly trust: NetworkTrustParameters; readonly network?: never }
  );
