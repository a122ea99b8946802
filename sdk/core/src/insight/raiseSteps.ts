import { inputValue, scoreFeatures } from "../reputation/scoreFeatures.ts";
import type { InputLimits, InputName, Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import { effortBetween, featureScales } from "./featureScale.ts";
import { leastReaching } from "./leastReaching.ts";

/** One feature raised, everything else as it is. */
export type RaiseStep = {
  readonly feature: InputName;
  readonly from: number;
  readonly to: number;
  /** Thousandths of a table segment: 1000 is the way from one point of the feature's table to the next. */
  readonly effort: number;
  /** By how many points the score rises; exactly what `scoreFeatures` gives. */
  readonly scoreGain: number;
};

/**
 * What may be raised: `keep` names features that stay as they are, such as the account's age, and `most` how far others can
 * be raised.
 */
export type RaiseParameters = {
  features: Inputs;
  formula: Formula;
  keep?: readonly InputName[] | undefined;
  most?: InputLimits | undefined;
};

type WeighedStep = RaiseStep & { readonly weightedGain: number };

/**
 * Every single step to a further point of a table that raises the score, the most points for the effort first. The
 * gains are those of one step alone: they do not add up, because of rounding.
 *
 * A real change may give more than a step promises, never less: a new badge that raises `poh_score` also raises
 * `badge_count`.
 *
 * @returns Steps of equal worth in the order of features; empty when every table is exhausted.
 * @example
 * const [best] = raiseSteps({ features, formula: formulaV1 });
 */
export function raiseSteps(parameters: RaiseParameters): RaiseStep[] {
  return weighedSteps(parameters)
    .filter(({ scoreGain }) => scoreGain > 0)
    .map(({ feature, from, to, effort, scoreGain }) => ({ feature, from, to, effort, scoreGain }));
}

/**
 * Of each feature the least value that alone brings the score to `bound`, the least effort first.
 * @param bound 1 to 1000.
 * @returns Empty when no single feature reaches it, or when the score is there already.
 * @example
 * const [easiest] = stepsToScore({ features, formula: formulaV1, bound: 800 });
 */
export function stepsToScore({
  features,
  formula,
  keep = [],
  most = {},
  bound,
}: RaiseParameters & { bound: number }): RaiseStep[] {
  const { score } = scoreFeatures(features, formula);
  if (score >= bound) return [];
  const steps = featureScales(formula).flatMap((scale): RaiseStep[] => {
    const { feature, inputs } = scale;
    const from = inputValue(features, feature);
    const last = Math.min(inputs.at(-1) ?? 0, most[feature] ?? Infinity);
    if (keep.includes(feature) || last <= from) return [];
    const to = leastReaching({ features, feature, from, to: last, bound, formula });
    if (to === undefined) return [];
    const raised = scoreFeatures({ ...features, [feature]: to }, formula).score;
    return [{ feature, from, to, effort: effortBetween(scale, from, to), scoreGain: raised - score }];
  });
  return steps.sort((one, other) => one.effort - other.effort);
}

/** As {@link raiseSteps}, with steps that are lost in rounding as well: two of them may make a point. */
export function weighedSteps({ features, formula, keep = [], most = {} }: RaiseParameters): WeighedStep[] {
  const now = scoreFeatures(features, formula);
  const steps = featureScales(formula)
    .filter(({ feature }) => !keep.includes(feature))
    .flatMap((scale) => {
      const { feature, inputs } = scale;
      const from = inputValue(features, feature);
      const limit = most[feature] ?? Infinity;
      return [...new Set(inputs.map((input) => Math.min(input, limit)))]
        .filter((input) => input > from)
        .map((to): WeighedStep => {
          const raised = scoreFeatures({ ...features, [feature]: to }, formula);
          return {
            feature,
            from,
            to,
            effort: effortBetween(scale, from, to),
            scoreGain: raised.score - now.score,
            weightedGain: raised.weightedSum - now.weightedSum,
          };
        });
    });
  return steps.filter(({ weightedGain }) => weightedGain > 0).sort(byWorth);
}

/** Gain for the effort, compared without division; where it is equal the smaller step comes first. */
function byWorth(one: WeighedStep, other: WeighedStep): number {
  const worth = other.weightedGain * one.effort - one.weightedGain * other.effort;
  return worth === 0 ? one.effort - other.effort : worth;
}
