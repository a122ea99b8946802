import { componentNames } from "../types/Components.ts";
import { featureNames, inputNames } from "../types/Features.ts";
import type { ComponentTerm, Formula, NetworkParameters } from "../types/Formula.ts";
import type { NetworkModel } from "../types/Network.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { MOST, WHOLE } from "../utils/units.ts";
import {
  MAX_INPUT,
  broken,
  integer,
  list,
  mustAddUp,
  record,
  risingIntegers,
  shares,
  table,
} from "./formulaFields.ts";
import { parseLending } from "./parseLending.ts";
import { parseTemporal } from "./parseTemporal.ts";
import { requireNetwork } from "./requireNetwork.ts";

const TIER_BOUNDS = 4;
const MAX_ITERATIONS = 64;

const FIELDS = [
  "name",
  "version",
  "weights",
  "tierBounds",
  "components",
  "network",
  "trust",
  "temporal",
  "lending",
];

/**
 * Reads a formula from parsed JSON and checks every rule that scoring, proving, lending and the registry rely on. Sections
 * that are left out stay left out, so that the id is that of the JSON.
 *
 * @param options.network Reads the section `trust`; needed where there is one.
 * @throws InvalidFormulaError naming the first field that breaks one, or "trust" where `network` is needed and left out.
 * @example
 * const text = canonicalJson(formulaV1);
 * const formula = parseFormula(JSON.parse(text));
 */
export function parseFormula(value: unknown, options: { network?: NetworkModel | undefined } = {}): Formula {
  const formula = record("formula", value, FIELDS);
  const { temporal, lending } = formula;
  const inputs = temporal === undefined ? featureNames : inputNames;
  return {
    name: name(formula["name"]),
    version: integer("version", formula["version"], 1, Number.MAX_SAFE_INTEGER),
    weights: shares("weights", formula["weights"], componentNames),
    tierBounds: tierBounds(formula["tierBounds"]),
    components: components(formula["components"], inputs),
    ...(formula["trust"] === undefined
      ? { network: network(formula["network"]) }
      : { trust: requireNetwork(options.network).parse(formula) }),
    ...(temporal !== undefined && { temporal: parseTemporal(temporal) }),
    ...(lending !== undefined && { lending: parseLending(lending) }),
  };
}

function name(value: unknown): string {
  if (typeof value !== "string" || value === "") throw broken("name", "must be a string that is not empty");
  return value;
}

function tierBounds(value: unknown): Formula["tierBounds"] {
  const bounds = risingIntegers("tierBounds", value, [1, MOST]);
  if (bounds.length !== TIER_BOUNDS) throw broken("tierBounds", `must have ${TIER_BOUNDS} entries`);
  return bounds as [number, number, number, number];
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
    const needs = inputNames.some((known) => known === given["feature"]);
    throw broken(
      `${path}.feature`,
      needs ? 'needs the section "temporal"' : `must be one of ${inputs.join(", ")}`,
    );
  }
  const points = table(`${path}.table`, given["table"], { inputs: MAX_INPUT, outputs: MOST });
  // A wallet without a passport has nothing, and so scores 0.
  if (points[0]?.[1] !== 0) throw broken(`${path}.table[0][1]`, "must be 0");
  return { feature, share: integer(`${path}.share`, given["share"], 1, WHOLE), table: points };
}

function network(value: unknown): NetworkParameters {
  const given = record("network", value, ["damping", "iterations"]);
  return {
    damping: integer("network.damping", given["damping"], 1, WHOLE - 1),
    iterations: integer("network.iterations", given["iterations"], 1, MAX_ITERATIONS),
  };
}
