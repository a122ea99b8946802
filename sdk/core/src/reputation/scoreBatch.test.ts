import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyFormula, anyInputs } from "../../test/support/formulaArbitraries.ts";
import { NO_FEATURES } from "../../test/support/profiles.ts";
import { componentNames } from "../types/Components.ts";
import type { Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import { formulaV1 } from "./formula.v1.ts";
import { formulaV2 } from "./formula.v2.ts";
import { parseFormula } from "./parseFormula.ts";
import { featureColumns, scoreBatch } from "./scoreBatch.ts";
import { scoreFeatures } from "./scoreFeatures.ts";

/** What the batch says of each wallet, in the words of the one-wallet function. */
function rowsOf(features: readonly Inputs[], formula: Formula): object[] {
  const { components, scores, tiers } = scoreBatch(featureColumns(features), formula);
  return features.map((_, place) => ({
    components: Object.fromEntries(componentNames.map((name) => [name, components[name][place]])),
    score: scores[place],
    tier: tiers[place],
  }));
}

function expectSame(features: readonly Inputs[], formula: Formula): void {
  const expected = features.map((each) => {
    const { components, score, tier } = scoreFeatures(each, formula);
    return { components, score, tier };
  });
  expect(rowsOf(features, formula)).toEqual(expected);
}

describe("scoreBatch", () => {
  it("behavior: nobody is an answer", () => {
    const { scores, tiers } = scoreBatch(featureColumns([]), formulaV1);
    expect([scores.length, tiers.length]).toEqual([0, 0]);
  });

  it("behavior: gives what scoreFeatures gives, for any formula and features", () => {
    fc.assert(
      fc.property(anyFormula, fc.array(anyInputs, { maxLength: 20 }), (formula, features) => {
        expect(parseFormula(JSON.parse(JSON.stringify(formula)))).toEqual(formula);
        expectSame(features, formula);
      }),
      { numRuns: 300 },
    );
  });

  it("behavior: agrees at every point of the published tables, one below and one above", () => {
    for (const formula of [formulaV1, formulaV2] satisfies Formula[]) {
      const terms = Object.values<Formula["components"][keyof Formula["components"]]>(
        formula.components,
      ).flat();
      const features = terms.flatMap(({ feature, table }) =>
        table.flatMap(([input]) =>
          [input - 1, input, input + 1].map((value): Inputs => ({
            ...NO_FEATURES,
            [feature]: Math.max(0, value),
          })),
        ),
      );
      expectSame(features, formula);
    }
  });

  it("behavior: agrees where there are more wallets than a table has inputs", () => {
    const features = Array.from({ length: 12_000 }, (_, index): Inputs => ({
      ...NO_FEATURES,
      onchain_tx_count: index,
      onchain_balance: index,
      account_age_days: 2 ** 53 - 1 - index,
      activity_score: index,
    }));
    expectSame(features, formulaV2);
  });

  it("args: columns without derived inputs count as 0", () => {
    const { activity_score: derived, ...columns } = featureColumns([
      NO_FEATURES,
      { ...NO_FEATURES, poh_score: 60 },
    ]);
    expect([...derived]).toEqual([0, 0]);
    expect([...scoreBatch(columns, formulaV2).scores]).toEqual([0, 150]);
  });

  it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])("error: %d is no feature", (value) => {
    const columns = featureColumns([NO_FEATURES, NO_FEATURES]);
    columns.badge_count[1] = value;
    expect(() => scoreBatch(columns, formulaV1)).toThrow(
      expect.objectContaining({ name: "ValueOutOfRangeError", field: "badge_count[1]", value }) as Error,
    );
  });

  it("error: columns of different lengths", () => {
    const columns = { ...featureColumns([NO_FEATURES, NO_FEATURES]), github_score: new Float64Array(1) };
    expect(() => scoreBatch(columns, formulaV1)).toThrow(
      expect.objectContaining({ name: "ValueOutOfRangeError", field: "github_score.length" }) as Error,
    );
  });
});
