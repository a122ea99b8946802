import { componentNames } from "../types/Components.ts";
import { derivedInputNames, featureNames } from "../types/Features.ts";
import type { ComponentTerm, Formula } from "../types/Formula.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import {
  MAX_INPUT,
  WHOLE,
  broken,
  integer,
  integers,
  list,
  mustAddUp,
  record,
  table,
} from "./formulaFields.ts";
import { parseLending } from "./parseLending.ts";
import { parseTemporal } from "./parseTemporal.ts";

const MAX_OUTPUT = 1000;
const TIER_BOUNDS = 4;
const MAX_ITERATIONS = 64;

const REQUIRED = ["name", "version", "weights", "tierBounds", "components", "network"];
const OPTIONAL = ["temporal", "lending"];

/**
 * Reads a formula from parsed JSON and checks every rule that scoring, proving, lending and the registry rely on. Sections
 * that are left out stay left out, so that the id is that of the JSON.
 *
 * @throws InvalidFormulaError naming the first field that breaks one.
 * @example
 * const text = canonicalJson(formulaV1);
 * const formula = parseFormula(JSON.parse(text));
 */
export function parseFormula(value: unknown): Formula {
  const formula = record("formula", value, [...REQUIRED, ...OPTIONAL]);
  const temporal = formula["temporal"] === undefined ? {} : { temporal: parseTemporal(formula["temporal"]) };
  const lending = formula["lending"] === undefined ? {} : { lending: parseLending(formula["lending"]) };
  const inputs = [...featureNames, ...("temporal" in temporal ? derivedInputNames : [])];
  return {
    name: name(formula["name"]),
    version: integer("version", formula["version"], 1, Number.MAX_SAFE_INTEGER),
    weights: weights(formula["weights"]),
    tierBounds: tierBounds(formula["tierBounds"]),
    components: components(formula["components"], inputs),
    network: network(formula["network"]),
    ...temporal,
    ...lending,
  };
}

function name(value: unknown): string {
  if (typeof value !== "string" || value === "") throw broken("name", "must be a string that is not empty");
  return value;
}

function weights(value: unknown): Formula["weights"] {
  const parsed = integers("weights", value, componentNames, [0, WHOLE]);
  mustAddUp("weights", Object.values(parsed));
  return parsed;
}

function tierBounds(value: unknown): Formula["tierBounds"] {
  const bounds = list("tierBounds", value).map((bound, index) =>
    integer(`tierBounds[${index}]`, bound, 1, MAX_OUTPUT),
  );
  const [silver, gold, platinum, diamond] = bounds;
  if (
    bounds.length !== TIER_BOUNDS ||
    silver === undefined ||
    gold === undefined ||
    platinum === undefined ||
    diamond === undefined
  ) {
    throw broken("tierBounds", `must have ${TIER_BOUNDS} entries`);
  }
  bounds.forEach((bound, index) => {
    const before = bounds[index - 1];
    if (before !== undefined && bound <= before)
      throw broken(`tierBounds[${index}]`, `must be above ${before}`);
  });
  return [silver, gold, platinum, diamond];
}

type Inputs = readonly ComponentTerm["feature"][];

function components(value: unknown, inputs: Inputs): Formula["components"] {
  const given = record("components", value, componentNames);
  return mapComponents((component) => terms(`components.${component}`, given[component], inputs));
}

function terms(path: string, value: unknown, inputs: Inputs): ComponentTerm[] {
  const parsed = list(path, value).map((item, index) => term(`${path}[${index}]`, item, inputs));
  mustAddUp(
    path,
    parsed.map(({ share }) => share),
  );
  const features = parsed.map(({ feature }) => feature);
  if (new Set(features).size < features.length) throw broken(path, "must name each feature once");
  return parsed;
}

function term(path: string, value: unknown, inputs: Inputs): ComponentTerm {
  const given = record(path, value, ["feature", "share", "table"]);
  const feature = inputs.find((known) => known === given["feature"]);
  if (feature === undefined) {
    const needs = derivedInputNames.some((derived) => derived === given["feature"]);
    throw broken(
      `${path}.feature`,
      needs ? 'needs the section "temporal"' : `must be one of ${inputs.join(", ")}`,
    );
  }
  return {
    feature,
    share: integer(`${path}.share`, given["share"], 1, WHOLE),
    table: table(`${path}.table`, given["table"], { inputs: MAX_INPUT, outputs: MAX_OUTPUT }),
  };
}

function network(value: unknown): Formula["network"] {
  const given = record("network", value, ["damping", "iterations"]);
  return {
    damping: integer("network.damping", given["damping"], 1, WHOLE - 1),
    iterations: integer("network.iterations", given["iterations"], 1, MAX_ITERATIONS),
  };
}
