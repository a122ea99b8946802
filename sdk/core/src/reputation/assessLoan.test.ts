import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyFormula, anyInputs, anyLending } from "../../test/support/formulaArbitraries.ts";
import { NO_FEATURES, NOW, address } from "../../test/support/profiles.ts";
import { readVectors } from "../../test/support/readJson.ts";
import { InvalidFormulaError } from "../errors/reputation.ts";
import { componentNames, type Components } from "../types/Components.ts";
import { derivedInputNames, featureNames } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import { loanDecisions, type LoanAssessment } from "../types/Loan.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { assessLoan } from "./assessLoan.ts";
import { formulaV1 } from "./formula.v1.ts";
import { formulaV2 } from "./formula.v2.ts";
import { reputationOf } from "./reputationOf.ts";
import { scoreFeatures } from "./scoreFeatures.ts";

type Case = {
  name: string;
  components: number[];
  amount: string;
  decimals: number;
  price: string;
  trust: number;
  decision: string;
  limit: string;
  granted: string;
  rate: number | null;
  collateralRatio: number | null;
};

const { cases } = readVectors<{ cases: Case[] }>("loans");
const dollars = { decimals: 6 };
const componentsOf = (values: readonly number[]): Components =>
  mapComponents((_, index) => values[index] ?? 0);
const anyComponents = fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }).map(componentsOf);
const anyAmount = fc.bigInt({ min: 1n, max: 10n ** 20n });

/** Fails when any term of the second is worse than that of the first. */
function expectNoWorse(less: LoanAssessment, more: LoanAssessment): void {
  expect(loanDecisions.indexOf(more.decision)).toBeGreaterThanOrEqual(loanDecisions.indexOf(less.decision));
  expect(more.trust).toBeGreaterThanOrEqual(less.trust);
  expect(more.limit).toBeGreaterThanOrEqual(less.limit);
  expect(more.amount).toBeGreaterThanOrEqual(less.amount);
  // No terms at all are the worst.
  expect(more.rate ?? Infinity).toBeLessThanOrEqual(less.rate ?? Infinity);
  expect(more.collateralRatio ?? Infinity).toBeLessThanOrEqual(less.collateralRatio ?? Infinity);
}

describe("assessLoan", () => {
  it.each(cases)("vector: $name", ({ components, amount, decimals, price, ...expected }) => {
    const { trust, decision, limit, granted, rate, collateralRatio } = expected;
    const assessment = assessLoan({
      reputation: { components: componentsOf(components) },
      amount: BigInt(amount),
      asset: { decimals, price: BigInt(price) },
      formula: formulaV2,
    });
    expect(assessment).toMatchObject({
      trust,
      decision,
      limit: BigInt(limit),
      amount: BigInt(granted),
      rate,
      collateralRatio,
    });
  });

  it("behavior: a wallet without a passport is declined and told so", () => {
    const reputation = reputationOf({
      account: address(1),
      profiles: [],
      blockNumber: 0n,
      timestamp: NOW,
      formula: formulaV2,
    });
    expect(assessLoan({ reputation, amount: 1n, asset: dollars, formula: formulaV2 })).toEqual({
      decision: "decline",
      trust: 0,
      limit: 0n,
      amount: 0n,
      rate: null,
      collateralRatio: null,
      reasons: [
        { code: "no-passport" },
        { code: "minimum-not-met", component: "humanity", value: 0, minimum: 500 },
        { code: "trust-too-low", trust: 0, required: 400 },
      ],
    });
  });

  it("behavior: says why a loan is granted whole or in part", () => {
    const reputation = { components: componentsOf([1000, 0, 0, 400, 0, 0]) };
    const limit = 100_000_000n;
    expect(assessLoan({ reputation, amount: limit, asset: dollars, formula: formulaV2 })).toMatchObject({
      decision: "approve",
      amount: limit,
      reasons: [{ code: "within-limit", amount: limit, limit }],
    });
    expect(assessLoan({ reputation, amount: limit + 1n, asset: dollars, formula: formulaV2 })).toMatchObject({
      decision: "reduce",
      amount: limit,
      reasons: [{ code: "above-limit", amount: limit + 1n, limit }],
    });
  });

  it("behavior: a formula that lends to nobody names no trust that would do", () => {
    const lending = { ...formulaV2.lending, limits: [[0, 0]] as const };
    const reputation = { components: componentsOf([1000, 1000, 1000, 1000, 1000, 1000]) };
    expect(assessLoan({ reputation, amount: 1n, asset: dollars, formula: { lending } }).reasons).toEqual([
      { code: "trust-too-low", trust: 1000, required: null },
    ]);
  });

  it("behavior: more of a component never makes a term worse, for any formula", () => {
    fc.assert(
      fc.property(
        anyLending,
        anyComponents,
        fc.constantFrom(...componentNames),
        fc.nat(1000),
        anyAmount,
        (lending, components, name, more, amount) => {
          const raised = { ...components, [name]: Math.min(1000, components[name] + more) };
          const [less, greater] = [components, raised].map((each) =>
            assessLoan({ reputation: { components: each }, amount, asset: dollars, formula: { lending } }),
          ) as [LoanAssessment, LoanAssessment];
          expectNoWorse(less, greater);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("behavior: more of a feature never makes a term worse, for any formula", () => {
    const feature = fc.constantFrom(...featureNames, ...derivedInputNames);
    fc.assert(
      fc.property(
        anyFormula,
        anyInputs,
        feature,
        fc.nat(5000),
        anyAmount,
        (formula, features, name, more, amount) => {
          const raised = { ...features, [name]: Math.min(Number.MAX_SAFE_INTEGER, features[name] + more) };
          const [less, greater] = [features, raised].map((each) =>
            assessLoan({ reputation: scoreFeatures(each, formula), amount, asset: dollars, formula }),
          ) as [LoanAssessment, LoanAssessment];
          expectNoWorse(less, greater);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("error: a formula without terms of loans", () => {
    const formula: Formula = formulaV1;
    const reputation = scoreFeatures(NO_FEATURES, formula);
    const assess = () => assessLoan({ reputation, amount: 1n, asset: dollars, formula });
    expect(assess).toThrow(InvalidFormulaError);
    expect(assess).toThrow(expect.objectContaining({ field: "lending" }) as Error);
  });

  it.each([
    ["amount", { amount: 0n }],
    ["amount", { amount: -1n }],
    ["amount", { amount: 2n ** 256n }],
    ["decimals", { asset: { decimals: 78 } }],
    ["decimals", { asset: { decimals: -1 } }],
    ["price", { asset: { decimals: 6, price: 0n } }],
    ["network", { reputation: { components: componentsOf([0, 0, 0, 0, 1001, 0]) } }],
    ["humanity", { reputation: { components: componentsOf([-1]) } }],
  ])("error: %s out of range", (field, changes) => {
    const reputation = { components: componentsOf([]) };
    const given = { reputation, amount: 1n, asset: dollars, formula: formulaV2, ...changes };
    expect(() => assessLoan(given)).toThrow(
      expect.objectContaining({ name: "ValueOutOfRangeError", field }) as Error,
    );
  });
});
