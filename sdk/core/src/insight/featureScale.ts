import { componentNames } from "../types/Components.ts";
import { inputNames, type InputName } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";

/** The inputs at which a formula's tables bend, of each feature that the formula uses, rising from 0. */
export type FeatureScale = { readonly feature: InputName; readonly inputs: readonly number[] };

/** One table segment of effort. */
const SEGMENT = 1000;

/** Of every feature that the formula uses, the points of all tables it is read in, in the order of features. */
export function featureScales({ components }: Pick<Formula, "components">): FeatureScale[] {
  const terms = componentNames.flatMap((component) => components[component]);
  return inputNames.flatMap((feature) => {
    const inputs = new Set(
      terms.filter((term) => term.feature === feature).flatMap(({ table }) => table.map(([input]) => input)),
    );
    return inputs.size === 0 ? [] : [{ feature, inputs: [...inputs].sort((one, other) => one - other) }];
  });
}

/**
 * How far it is from one value of a feature to a greater one, in thousandths of a table segment: the only measure that
 * days, badges and ether have in common. Tables are drawn so that each further point is about as hard to reach.
 *
 * @returns At least 1.
 */
export function effortBetween({ inputs }: FeatureScale, from: number, to: number): number {
  return Math.max(1, positionOf(inputs, to) - positionOf(inputs, from));
}

/** Exact: inputs of a parsed formula are at most 9e12, so that a thousand times a rise stays below 2^53. */
function positionOf(inputs: readonly number[], value: number): number {
  const next = inputs.findIndex((input) => input > value);
  if (next === -1) return (inputs.length - 1) * SEGMENT;
  if (next === 0) return 0;
  const [from, to] = [inputs[next - 1] as number, inputs[next] as number];
  return (next - 1) * SEGMENT + Math.floor((SEGMENT * (value - from)) / (to - from));
}
