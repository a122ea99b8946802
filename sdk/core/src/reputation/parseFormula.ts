import { InvalidFormulaError } from "../errors/reputation.ts";
import { componentNames } from "../types/Components.ts";
import { featureNames } from "../types/Features.ts";
import type { ComponentTerm, Formula, Table } from "../types/Formula.ts";
import { mapComponents } from "../utils/mapComponents.ts";

const WHOLE = 10_000;
/** Times the greatest output it stays below 2^53. */
const MAX_INPUT = 9_000_000_000_000;
const MAX_OUTPUT = 1000;
const TIER_BOUNDS = 4;
const MAX_ITERATIONS = 64;

/**
 * Reads a formula from parsed JSON and checks every rule that scoring, proving and the registry rely on.
 *
 * @throws InvalidFormulaError naming the first field that breaks one.
 * @example
 * const formula = parseFormula(JSON.parse(text));
 */
export function parseFormula(value: unknown): Formula {
  const fields = ["name", "version", "weights", "tierBounds", "components", "network"];
  const formula = record("formula", value, fields);
  return {
    name: name(formula["name"]),
    version: integer("version", formula["version"], 1, Number.MAX_SAFE_INTEGER),
    weights: weights(formula["weights"]),
    tierBounds: tierBounds(formula["tierBounds"]),
    components: components(formula["components"]),
    network: network(formula["network"]),
  };
}

function name(value: unknown): string {
  if (typeof value !== "string" || value === "") throw broken("name", "must be a string that is not empty");
  return value;
}

function weights(value: unknown): Formula["weights"] {
  const given = record("weights", value, componentNames);
  const parsed = mapComponents((component) => integer(`weights.${component}`, given[component], 0, WHOLE));
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

function components(value: unknown): Formula["components"] {
  const given = record("components", value, componentNames);
  return mapComponents((component) => terms(`components.${component}`, given[component]));
}

function terms(path: string, value: unknown): ComponentTerm[] {
  const parsed = list(path, value).map((item, index) => term(`${path}[${index}]`, item));
  mustAddUp(
    path,
    parsed.map(({ share }) => share),
  );
  const features = parsed.map(({ feature }) => feature);
  if (new Set(features).size < features.length) throw broken(path, "must name each feature once");
  return parsed;
}

function term(path: string, value: unknown): ComponentTerm {
  const given = record(path, value, ["feature", "share", "table"]);
  const feature = featureNames.find((known) => known === given["feature"]);
  if (feature === undefined) throw broken(`${path}.feature`, `must be one of ${featureNames.join(", ")}`);
  return {
    feature,
    share: integer(`${path}.share`, given["share"], 1, WHOLE),
    table: table(`${path}.table`, given["table"]),
  };
}

function table(path: string, value: unknown): Table {
  const points = list(path, value).map((item, index): readonly [number, number] => {
    const point = list(`${path}[${index}]`, item);
    if (point.length !== 2) throw broken(`${path}[${index}]`, "must be a pair [input, output]");
    return [
      integer(`${path}[${index}][0]`, point[0], 0, MAX_INPUT),
      integer(`${path}[${index}][1]`, point[1], 0, MAX_OUTPUT),
    ];
  });
  if (points[0]?.[0] !== 0) throw broken(path, "must start at input 0");
  points.forEach(([input, output], index) => {
    const before = points[index - 1];
    if (before === undefined) return;
    if (input <= before[0]) throw broken(`${path}[${index}][0]`, `must be above ${before[0]}`);
    if (output < before[1]) throw broken(`${path}[${index}][1]`, `must be at least ${before[1]}`);
  });
  return points;
}

function network(value: unknown): Formula["network"] {
  const given = record("network", value, ["damping", "iterations"]);
  return {
    damping: integer("network.damping", given["damping"], 1, WHOLE - 1),
    iterations: integer("network.iterations", given["iterations"], 1, MAX_ITERATIONS),
  };
}

/** An object with exactly the keys named: an unknown one would change the id and nothing else. */
function record(path: string, value: unknown, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw broken(path, "must be an object");
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw broken(path === "formula" ? unknown : `${path}.${unknown}`, "is not known");
  return value as Record<string, unknown>;
}

function list(path: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw broken(path, "must be a list");
  return value as unknown[];
}

function integer(path: string, value: unknown, min: number, max: number): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < min || value > max) {
    throw broken(path, `must be an integer from ${min} to ${max}`);
  }
  return value;
}

function mustAddUp(path: string, parts: readonly number[]): void {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum !== WHOLE) throw broken(path, `must add up to ${WHOLE} and add up to ${sum}`);
}

function broken(field: string, rule: string): InvalidFormulaError {
  return new InvalidFormulaError({ field, rule });
}
