import fc from "fast-check";

import { componentNames } from "../../src/types/Components.ts";
import { derivedInputNames, featureNames, type Inputs, type InputName } from "../../src/types/Features.ts";
import type { ComponentTerm, Formula, LendingParameters, Table } from "../../src/types/Formula.ts";
import { mapComponents } from "../../src/utils/mapComponents.ts";
import { formulaV2 } from "../../src/reputation/formula.v2.ts";

const WHOLE = 10_000;
const inputNames = [...featureNames, ...derivedInputNames];

/** What may stand in a formula's column, in range or far beyond. */
export const anyInputs: fc.Arbitrary<Required<Inputs>> = fc.record(
  Object.fromEntries(
    inputNames.map((name) => [name, fc.oneof(fc.nat(100), fc.nat(12_000), fc.maxSafeNat())]),
  ) as Record<InputName, fc.Arbitrary<number>>,
);

/** So many integers from `min` that add up to 10,000. */
function parts(count: number, min: number): fc.Arbitrary<number[]> {
  const cuts = fc.array(fc.nat(WHOLE - count * min), { minLength: count - 1, maxLength: count - 1 });
  return cuts.map((given) => {
    const edges = [0, ...given.toSorted((one, other) => one - other), WHOLE - count * min];
    return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0) + min);
  });
}

/** A table from input 0 on, rising or falling; `fromZero` begins at output 0, as those of components do. */
export function anyTable({
  inputs,
  outputs,
  falls = false,
  fromZero = false,
}: {
  inputs: number;
  outputs: number;
  falls?: boolean;
  fromZero?: boolean;
}): fc.Arbitrary<Table> {
  const points = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: inputs }), { maxLength: 6 }),
      fc.array(fc.nat(outputs), { minLength: 7, maxLength: 7 }),
    )
    .map(([at, values]): Table => {
      const sorted = values.toSorted((one, other) => (falls ? other - one : one - other));
      return [0, ...at.toSorted((one, other) => one - other)].map((input, index) => [
        input,
        fromZero && index === 0 ? 0 : (sorted[index] ?? 0),
      ]);
    });
  return points;
}

const anyTerms: fc.Arbitrary<ComponentTerm[]> = fc
  .uniqueArray(fc.constantFrom(...inputNames), { minLength: 1, maxLength: 3 })
  .chain((features) =>
    fc.tuple(
      fc.constant(features),
      parts(features.length, 1),
      fc.array(
        fc.oneof(
          anyTable({ inputs: 12_000, outputs: 1000, fromZero: true }),
          anyTable({ inputs: 9_000_000_000_000, outputs: 1000, fromZero: true }),
        ),
        { minLength: features.length, maxLength: features.length },
      ),
    ),
  )
  .map(([features, shares, tables]) =>
    features.map((feature, index) => ({
      feature,
      share: shares[index] as number,
      table: tables[index] as Table,
    })),
  );

const anyWeights = parts(componentNames.length, 0).map((weights) =>
  mapComponents((_, index) => weights[index] as number),
);

export const anyLending: fc.Arbitrary<LendingParameters> = fc.record({
  weights: anyWeights,
  minima: fc
    .array(fc.oneof(fc.constant(0), fc.nat(1000)), { minLength: 6, maxLength: 6 })
    .map((minima) => mapComponents((_, index) => minima[index] as number)),
  limits: anyTable({ inputs: 1000, outputs: 9_000_000_000_000 }),
  rates: anyTable({ inputs: 1000, outputs: 1_000_000, falls: true }),
  collateral: anyTable({ inputs: 1000, outputs: 1_000_000, falls: true }),
});

/** Any formula that `parseFormula` takes, all sections included. */
export const anyFormula: fc.Arbitrary<Formula & Required<Pick<Formula, "lending" | "temporal">>> = fc
  .tuple(
    anyWeights,
    fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }),
    fc.array(anyTerms, { minLength: 6, maxLength: 6 }),
    anyLending,
  )
  .map(([weights, bounds, terms, lending]) => ({
    ...formulaV2,
    name: "any",
    weights,
    tierBounds: bounds.toSorted((one, other) => one - other) as unknown as Formula["tierBounds"],
    components: mapComponents((_, index) => terms[index] as ComponentTerm[]),
    lending,
  }));
