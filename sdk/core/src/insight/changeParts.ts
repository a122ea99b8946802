import type { ComponentName } from "../types/Components.ts";
import { componentNames } from "../types/Components.ts";
import { inputNames, type InputName, type Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import { featureContributions } from "./featureContributions.ts";

/** Points of the score by what they come from; they add up to the change. Negative for a loss. */
export type ChangeParts = {
  /** What happened between the blocks. */
  readonly data: number;
  /** What the formula measures in another way: how standing is lent. */
  readonly measures: number;
  /** The formula's tables and shares. */
  readonly tables: number;
  /** The formula's weights. */
  readonly weights: number;
};

export type PartedChange = {
  readonly component: ComponentName;
  readonly feature: InputName;
  readonly points: number;
  readonly parts: ChangeParts;
};

/** The change of every feature's contribution, leg by leg, in the order of components and features. */
export function changeParts({
  before,
  moved,
  after,
  oldFormula,
  newFormula,
}: {
  before: Inputs;
  moved: Inputs;
  after: Inputs;
  oldFormula: Formula;
  newFormula: Formula;
}): PartedChange[] {
  const tables = { ...newFormula, weights: oldFormula.weights };
  const stops = [
    pointsOf(before, oldFormula),
    pointsOf(moved, oldFormula),
    pointsOf(after, oldFormula),
    pointsOf(after, tables),
    pointsOf(after, newFormula),
  ];
  return componentNames.flatMap((component) =>
    inputNames
      .filter((feature) => stops.some((stop) => stop.has(`${component}.${feature}`)))
      .map((feature) => {
        const points = stops.map((stop) => stop.get(`${component}.${feature}`) ?? 0);
        const [data = 0, measures = 0, shapes = 0, weights = 0] = points
          .slice(1)
          .map((value, leg) => value - (points[leg] ?? 0));
        const parts = { data, measures, tables: shapes, weights };
        return { component, feature, points: data + measures + shapes + weights, parts };
      }),
  );
}

/** Adds up the parts of several changes. */
export function sumParts(changes: readonly { readonly parts: ChangeParts }[]): ChangeParts {
  return changes.reduce(
    (sum, { parts }) => ({
      data: sum.data + parts.data,
      measures: sum.measures + parts.measures,
      tables: sum.tables + parts.tables,
      weights: sum.weights + parts.weights,
    }),
    { data: 0, measures: 0, tables: 0, weights: 0 },
  );
}

function pointsOf(features: Inputs, formula: Formula): Map<string, number> {
  return new Map(
    featureContributions({ features, formula }).map(({ component, feature, points }) => [
      `${component}.${feature}`,
      points,
    ]),
  );
}
