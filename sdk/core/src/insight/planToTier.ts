import { inputValue, scoreFeatures } from "../reputation/scoreFeatures.ts";
import type { InputName, Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import { tierNames, type Tier, type TierName } from "../types/Tier.ts";
import { effortBetween, featureScales } from "./featureScale.ts";
import { leastReaching } from "./leastReaching.ts";
import { weighedSteps, type RaiseParameters, type RaiseStep } from "./raiseSteps.ts";

/** Steps that lead to a tier. */
export type TierPlan = {
  readonly tier: Tier;
  readonly tierName: TierName;
  /** The tier's least score. */
  readonly bound: number;
  /** False when the features that may be raised cannot reach it: the steps then lead as far as they can. */
  readonly reached: boolean;
  /** The score after all steps. */
  readonly score: number;
  /** Of all steps together, in thousandths of a table segment. */
  readonly effort: number;
  /** One a feature; the gains are those of one step after the other and add up. */
  readonly steps: readonly RaiseStep[];
};

/**
 * A plan that reaches a tier, by a greedy rule: again and again the step to a further table point that gives the most
 * for its effort, until the score is there; then every feature, the last chosen first, is lowered as far as the tier
 * allows. None of the steps can be made smaller alone, but a plan of less effort may exist.
 *
 * What is promised is what `scoreFeatures` gives for the raised features, to the point.
 *
 * @param parameters.tier 0 to 4; the next one by default, the highest at the top.
 * @example
 * const { steps, reached } = planToTier({ features, formula: formulaV1, keep: ["account_age_days"] });
 */
export function planToTier({
  features,
  formula,
  keep,
  most,
  tier,
}: RaiseParameters & { tier?: Tier }): TierPlan {
  const now = scoreFeatures(features, formula);
  const target = tier ?? now.nextTier?.tier ?? now.tier;
  const bound = target === 0 ? 0 : (formula.tierBounds[target - 1] as number);
  const order: InputName[] = [];
  let raised = features;
  while (scoreFeatures(raised, formula).score < bound) {
    const [best] = weighedSteps({ features: raised, formula, keep, most });
    if (best === undefined) break;
    if (!order.includes(best.feature)) order.push(best.feature);
    raised = { ...raised, [best.feature]: best.to };
  }
  const reached = scoreFeatures(raised, formula).score >= bound;
  if (reached) raised = trimmed({ features, raised, order, bound, formula });
  const steps = stepsBetween({ features, raised, order, formula });
  return {
    tier: target,
    tierName: tierNames[target],
    bound,
    reached,
    score: scoreFeatures(raised, formula).score,
    effort: steps.reduce((sum, { effort }) => sum + effort, 0),
    steps,
  };
}

/** Lowers what was raised, the last chosen first, as far as `bound` is still reached. */
function trimmed({
  features,
  raised,
  order,
  bound,
  formula,
}: {
  features: Inputs;
  raised: Inputs;
  order: readonly InputName[];
  bound: number;
  formula: Formula;
}): Inputs {
  return order.toReversed().reduce((current, feature) => {
    const to = inputValue(current, feature);
    const least = leastReaching({
      features: current,
      feature,
      from: inputValue(features, feature),
      to,
      bound,
      formula,
    });
    return { ...current, [feature]: least ?? to };
  }, raised);
}

function stepsBetween({
  features,
  raised,
  order,
  formula,
}: {
  features: Inputs;
  raised: Inputs;
  order: readonly InputName[];
  formula: Formula;
}): RaiseStep[] {
  const scales = new Map(featureScales(formula).map((scale) => [scale.feature, scale]));
  let current = features;
  return order.flatMap((feature): RaiseStep[] => {
    const scale = scales.get(feature);
    const [from, to] = [inputValue(features, feature), inputValue(raised, feature)];
    if (scale === undefined || to === from) return [];
    const before = scoreFeatures(current, formula).score;
    current = { ...current, [feature]: to };
    const scoreGain = scoreFeatures(current, formula).score - before;
    return [{ feature, from, to, effort: effortBetween(scale, from, to), scoreGain }];
  });
}
