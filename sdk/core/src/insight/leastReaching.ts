import { scoreFeatures } from "../reputation/scoreFeatures.ts";
import type { InputName, Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";

/**
 * The least value of a feature, from `from` to `to`, with which the score reaches `bound`; undefined when even `to` is
 * not enough. Tables never fall, so halving the range finds it.
 */
export function leastReaching({
  features,
  feature,
  from,
  to,
  bound,
  formula,
}: {
  features: Inputs;
  feature: InputName;
  from: number;
  to: number;
  bound: number;
  formula: Formula;
}): number | undefined {
  const reaches = (value: number): boolean =>
    scoreFeatures({ ...features, [feature]: value }, formula).score >= bound;
  if (!reaches(to)) return undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
