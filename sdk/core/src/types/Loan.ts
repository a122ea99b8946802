import type { ComponentName } from "./Components.ts";

/** What becomes of a request for a loan, the best last. */
export const loanDecisions = ["decline", "reduce", "approve"] as const;

export type LoanDecision = (typeof loanDecisions)[number];

/** Why a request is decided as it is, with the figures. Amounts are in the asset's smallest units. */
export type LoanReason =
  /** The wallet has no passport, so nothing is known of it. */
  | { readonly code: "no-passport" }
  /** A component is below what the formula asks for. */
  | {
      readonly code: "minimum-not-met";
      readonly component: ComponentName;
      readonly value: number;
      readonly minimum: number;
    }
  /** Nothing is lent at this trust; `required` is the least at which something is, null when there is none. */
  | { readonly code: "trust-too-low"; readonly trust: number; readonly required: number | null }
  | { readonly code: "above-limit"; readonly amount: bigint; readonly limit: bigint }
  | { readonly code: "within-limit"; readonly amount: bigint; readonly limit: bigint };

/** The terms on which a wallet can borrow. */
export type LoanAssessment = {
  readonly decision: LoanDecision;
  /** What trust the components add up to, 0 to 1000. */
  readonly trust: number;
  /** Most that is lent, in the asset's smallest units; 0n when the request is declined. */
  readonly limit: bigint;
  /** What is lent of the amount asked for: all of it, the limit, or 0n. */
  readonly amount: bigint;
  /** Yearly, in basis points; null when the request is declined. */
  readonly rate: number | null;
  /** Value of the collateral in basis points of the loan's; null when the request is declined. */
  readonly collateralRatio: number | null;
  /** At least one. */
  readonly reasons: readonly LoanReason[];
};
