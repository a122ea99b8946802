import type { Address } from "viem";

import type { NetworkTrustParameters } from "./Formula.ts";
import type { FraudSignal } from "./FraudSignal.ts";
import type { Profile } from "./Profile.ts";
import type { TrustKind } from "./Trust.ts";

/**
 * Why a statement has no effect.
 *
 * - `later`: it was made after the block.
 * - `faded`: time, or the formula's weight of its kind, left nothing of it.
 * - `contradicted`: the same account distrusts whom it speaks well of.
 * - `silenced`: who makes it is distrusted.
 * - `unheard`: nobody lends trust to who makes it, and it is not verified.
 */
export type StatementFlaw = "later" | "faded" | "contradicted" | "silenced" | "unheard";

/** What one account says of another, and what it is worth at the block. */
export type NetworkStatement = {
  readonly by: Address;
  readonly kind: TrustKind;
  /** When it was made, in seconds since the Unix epoch. */
  readonly timestamp: number;
  /** What is left of it, in basis points of a fresh full vouch rounded down: 0 to 10,000. */
  readonly strength: number;
  /** `poh_score` and standing of who makes it, the latter before a cap. */
  readonly verification: number;
  readonly standing: number;
  /** Null for a statement that counts. */
  readonly flaw: StatementFlaw | null;
};

/** How an account's standing comes about by the network of trust. */
export type NetworkReport = {
  /** The less of `spread` and `cap`: `reputation_score`, 0 to 1000. */
  readonly standing: number;
  /** What trust and distrust give, 0 to 1000. */
  readonly spread: number;
  /** The most that fraud signals leave, 0 to 1000; 1000 without any. */
  readonly cap: number;
  /** Trust lent less distrust, in thousandths of what gives a standing of 1000; below 0 for the distrusted. */
  readonly balance: number;
  /** Everything said of the account, by kind, then by who says it. */
  readonly statements: readonly NetworkStatement[];
  /** Fraud signals that name the account and count, with their evidence. */
  readonly signals: readonly FraudSignal[];
};

/** Everybody at a block, and how standing is lent there. */
export type NetworkInput = {
  readonly profiles: readonly Profile[];
  /** The block's, in seconds since the Unix epoch. */
  readonly timestamp: number;
  readonly trust: NetworkTrustParameters;
};

/**
 * What formulas with the section `trust` need, and others do not: handed to what scores by them, so that applications
 * which never use one need not load it.
 */
export type NetworkModel = {
  /** Reads the section of a formula, whose fields are those of parsed JSON. */
  readonly parse: (formula: Readonly<Record<string, unknown>>) => NetworkTrustParameters;
  /** Everybody's standing, 0 to 1000, in the order of the profiles. */
  readonly standings: (input: NetworkInput) => ArrayLike<number>;
  /** How one account's came about. */
  readonly report: (input: NetworkInput & { readonly account: Address }) => NetworkReport;
};
