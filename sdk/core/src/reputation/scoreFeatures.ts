import { componentNames } from "../types/Components.ts";
import { inputNames, type InputName, type Inputs } from "../types/Features.ts";
import type { ComponentTerm, Formula } from "../types/Formula.ts";
import type { Score } from "../types/Score.ts";
import { tierNames, type Tier } from "../types/Tier.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { WHOLE } from "../utils/units.ts";
import { apportion } from "./apportion.ts";
import { piecewiseLinear } from "./piecewiseLinear.ts";
import { tierOf } from "./tierOf.ts";

/**
 * Features → components → score → tier, in integers, rounding down.
 *
 * @param features Integers from 0; what a feature has beyond its range is read as the range's end.
 * @param formula A formula that {@link parseFormula} accepts.
 * @throws ValueOutOfRangeError naming the feature that is negative, no integer, or above 2^53 - 1.
 * @example
 * const { score, tierName, components } = scoreFeatures(features, formulaV1);
 */
export function scoreFeatures(features: Inputs, formula: Formula): Score {
  for (const name of inputNames) {
    assertInteger(name, inputValue(features, name), { min: 0, max: Number.MAX_SAFE_INTEGER });
  }
  const components = mapComponents((name) => componentValue(formula.components[name], features));
  const weighted = componentNames.map((name) => formula.weights[name] * components[name]);
  const weightedSum = weighted.reduce((sum, value) => sum + value, 0);
  const score = Math.floor(weightedSum / WHOLE);
  const parts = apportion(weighted, WHOLE, score);
  const tier = tierOf(score, formula);
  const next = (tier + 1) as Tier;
  // Above the highest tier there is none.
  const bound = formula.tierBounds.at(tier);
  return {
    components,
    contributions: mapComponents((_, index) => parts[index] ?? 0),
    weightedSum,
    score,
    tier,
    tierName: tierNames[tier],
    nextTier:
      bound === undefined ? null : { tier: next, tierName: tierNames[next], bound, missing: bound - score },
  };
}

/** A component's value, 0 to 1000: the shares of its terms added up, rounded down once. */
export function componentValue(terms: readonly ComponentTerm[], features: Inputs): number {
  const sum = terms.reduce(
    (total, { feature, share, table }) =>
      total + share * piecewiseLinear(table, inputValue(features, feature)),
    0,
  );
  return Math.floor(sum / WHOLE);
}

/** A derived input that is left out is 0. */
export function inputValue(features: Inputs, name: InputName): number {
  return features[name] ?? 0;
}
