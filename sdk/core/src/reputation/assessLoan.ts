import { InvalidFormulaError, ValueOutOfRangeError } from "../errors/reputation.ts";
import { componentNames, type Components } from "../types/Components.ts";
import type { Formula, LendingParameters, Table } from "../types/Formula.ts";
import type { LoanAssessment, LoanReason } from "../types/Loan.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { piecewiseLinear } from "./piecewiseLinear.ts";

const WHOLE = 10_000;
const MAX_TRUST = 1000;
const MAX_UINT256 = 2n ** 256n - 1n;
/** Limits and prices are in thousandths of the unit of account. */
const UNIT = 1000n;

/** What is borrowed. */
export type LoanAsset = {
  /** Decimals of the asset's smallest unit, 0 to 77. */
  readonly decimals: number;
  /** What one whole of the asset is worth, in thousandths of the formula's unit of account, from 1n; 1000n by default. */
  readonly price?: bigint | undefined;
};

/**
 * Limit, rate and collateral for a loan, by the formula's section `lending`. More reputation never makes any of them
 * worse. Limits are rounded down, rates and collateral up. Pure: it knows nothing of other loans.
 *
 * @param parameters.reputation From `getReputation`, `reputationOf` or {@link scoreFeatures}.
 * @param parameters.amount In the asset's smallest units, from 1n.
 * @throws InvalidFormulaError when the formula has no section `lending`.
 * @throws ValueOutOfRangeError when a component, the amount, the decimals or the price is out of range.
 * @example
 * const { decision, limit, rate } = assessLoan({
 *   reputation,
 *   amount: 500_000_000n,
 *   asset: { decimals: 6 },
 *   formula: formulaV2,
 * });
 */
export function assessLoan({
  reputation: { components, known = true },
  amount,
  asset,
  formula: { lending },
}: {
  reputation: { readonly components: Components; readonly known?: boolean };
  amount: bigint;
  asset: LoanAsset;
  formula: Pick<Formula, "lending">;
}): LoanAssessment {
  if (lending === undefined) {
    throw new InvalidFormulaError({
      field: "lending",
      rule: "is missing: without it no loan can be assessed",
    });
  }
  for (const name of componentNames) assertInteger(name, components[name], { min: 0, max: MAX_TRUST });
  assertPositive("amount", amount);

  assertInteger("decimals", asset.decimals, { min: 0, max: 77 });
  assertPositive("price", asset.price ?? UNIT);

  const trust = trustOf(components, lending);
  const limitAt = (value: number): bigint => limitOf(piecewiseLinear(lending.limits, value), asset);
  const limit = limitAt(trust);
  const refusals = [
    ...(known ? [] : [{ code: "no-passport" } as const]),
    ...shortfalls(components, lending),
    ...(limit === 0n ? [{ code: "trust-too-low", trust, required: leastTrust(limitAt) } as const] : []),
  ];
  if (refusals.length > 0) {
    return {
      decision: "decline",
      trust,
      limit: 0n,
      amount: 0n,
      rate: null,
      collateralRatio: null,
      reasons: refusals,
    };
  }
  const isWithin = amount <= limit;
  return {
    decision: isWithin ? "approve" : "reduce",
    trust,
    limit,
    amount: isWithin ? amount : limit,
    rate: falling(lending.rates, trust),
    collateralRatio: falling(lending.collateral, trust),
    reasons: [{ code: isWithin ? "within-limit" : "above-limit", amount, limit }],
  };
}

function trustOf(components: Components, { weights }: LendingParameters): number {
  const sum = componentNames.reduce((total, name) => total + weights[name] * components[name], 0);
  return Math.floor(sum / WHOLE);
}

/** A limit in the asset's smallest units, rounded down. */
function limitOf(thousandths: number, { decimals, price = UNIT }: LoanAsset): bigint {
  return (BigInt(thousandths) * 10n ** BigInt(decimals)) / price;
}

function shortfalls(components: Components, { minima }: LendingParameters): LoanReason[] {
  return componentNames
    .map((component) => ({ component, value: components[component], minimum: minima[component] }))
    .filter(({ value, minimum }) => value < minimum)
    .map((shortfall) => ({ code: "minimum-not-met", ...shortfall }));
}

/** The least trust at which anything is lent; null when nothing ever is. */
function leastTrust(limitAt: (trust: number) => bigint): number | null {
  const trusts = Array.from({ length: MAX_TRUST + 1 }, (_, trust) => trust);
  return trusts.find((trust) => limitAt(trust) > 0n) ?? null;
}

/** Reads a table that falls, rounding up: what it has fallen by is a table that rises. */
function falling(table: Table, input: number): number {
  const first = table[0]?.[1] ?? 0;
  return (
    first -
    piecewiseLinear(
      table.map(([at, output]) => [at, first - output] as const),
      input,
    )
  );
}

function assertPositive(field: string, value: bigint): void {
  if (value < 1n || value > MAX_UINT256) {
    throw new ValueOutOfRangeError({ field, value, min: 1n, max: MAX_UINT256 });
  }
}
