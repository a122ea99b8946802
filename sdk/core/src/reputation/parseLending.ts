import { componentNames } from "../types/Components.ts";
import type { LendingParameters } from "../types/Formula.ts";
import { MOST } from "../utils/units.ts";
import { MAX_INPUT, integers, record, shares, table } from "./formulaFields.ts";

/** A hundredfold. */
const MAX_RATIO = 1_000_000;

/** Reads the section `lending` of a formula; its tables run in one direction, so that trust never makes a term worse. */
export function parseLending(value: unknown): LendingParameters {
  const given = record("lending", value, ["weights", "minima", "limits", "rates", "collateral"]);
  const ratios = { inputs: MOST, outputs: MAX_RATIO, falls: true };
  return {
    weights: shares("lending.weights", given["weights"], componentNames),
    minima: integers("lending.minima", given["minima"], componentNames, [0, MOST]),
    limits: table("lending.limits", given["limits"], { inputs: MOST, outputs: MAX_INPUT }),
    rates: table("lending.rates", given["rates"], ratios),
    collateral: table("lending.collateral", given["collateral"], ratios),
  };
}
