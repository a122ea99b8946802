import { apportion } from "../reputation/apportion.ts";
import { piecewiseLinear } from "../reputation/piecewiseLinear.ts";
import { inputValue, scoreFeatures } from "../reputation/scoreFeatures.ts";
import { componentNames, type ComponentName } from "../types/Components.ts";
import type { InputName, Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";

/** What one feature gives to the score by way of one component. */
export type FeatureContribution = {
  readonly component: ComponentName;
  readonly feature: InputName;
  /** The feature's value, in its own unit. */
  readonly value: number;
  /** Whole points of the score, 0 to 1000. */
  readonly points: number;
};

/**
 * The score taken apart: points of each feature in each component. Those of a component add up to its contribution, and
 * all of them to the score. What rounding leaves goes to the largest remainders, the earlier term first.
 *
 * @param parameters.features Non-negative integers.
 * @param parameters.formula A formula that `parseFormula` accepts.
 * @returns In the order of components, then of the formula's terms.
 * @example
 * const parts = featureContributions({ features, formula: formulaV1 });
 * const score = parts.reduce((sum, { points }) => sum + points, 0);
 */
export function featureContributions({
  features,
  formula,
}: {
  features: Inputs;
  formula: Formula;
}): FeatureContribution[] {
  const { contributions } = scoreFeatures(features, formula);
  return componentNames.flatMap((component) => {
    const terms = formula.components[component];
    const shares = terms.map(
      ({ feature, share, table }) => share * piecewiseLinear(table, inputValue(features, feature)),
    );
    const points = split(contributions[component], shares);
    return terms.map(({ feature }, index) => ({
      component,
      feature,
      value: inputValue(features, feature),
      points: points[index] ?? 0,
    }));
  });
}

/** Whole parts of `total` in proportion to the shares; a component without shares has nothing to split. */
function split(total: number, shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (whole === 0) return shares.map(() => 0);
  const scaled = shares.map((share) => share * total);
  return apportion(scaled, whole, total);
}
