import { InvalidFormulaError } from "../errors/reputation.ts";
import { trustKinds, type TrustKindParameters, type TrustParameters } from "../types/Trust.ts";

type Bounds<Name extends string> = Readonly<Record<Name, readonly [min: number, max: number]>>;

const BOUNDS: Bounds<Exclude<keyof TrustParameters, "kinds">> = {
  version: [1, Number.MAX_SAFE_INTEGER],
  damping: [1, 9999],
  rounds: [1, 64],
  judgements: [1, 8],
  budget: [1, 1_000_000],
  fullStanding: [1, 1_000_000],
};

const KIND_BOUNDS: Bounds<keyof TrustKindParameters> = { weight: [0, 10_000], halfLife: [0, 2 ** 40 - 1] };

/**
 * Reads the parameters of network trust from parsed JSON.
 *
 * @throws InvalidFormulaError naming the first field that is missing, unknown or out of range, such as
 * "trust.kinds.vouch.weight".
 * @example
 * const parameters = parseTrustParameters(JSON.parse(text));
 */
export function parseTrustParameters(value: unknown): TrustParameters {
  const given = fieldsOf("trust", value, [...Object.keys(BOUNDS), "kinds"]);
  const kinds = fieldsOf("trust.kinds", given["kinds"], trustKinds);
  const parsed = trustKinds.map((kind) => {
    const path = `trust.kinds.${kind}`;
    return [kind, integers(path, fieldsOf(path, kinds[kind], Object.keys(KIND_BOUNDS)), KIND_BOUNDS)];
  });
  return {
    ...integers("trust", given, BOUNDS),
    kinds: Object.fromEntries(parsed) as TrustParameters["kinds"],
  };
}

function integers<Name extends string>(
  path: string,
  given: Readonly<Record<string, unknown>>,
  bounds: Bounds<Name>,
): Record<Name, number> {
  const names = Object.keys(bounds) as Name[];
  const parsed = names.map((name) => {
    const value = given[name];
    const [min, max] = bounds[name];
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= min && value <= max) {
      return [name, value];
    }
    throw new InvalidFormulaError({
      field: `${path}.${name}`,
      rule: `must be an integer from ${min} to ${max}`,
    });
  });
  return Object.fromEntries(parsed) as Record<Name, number>;
}

/** An object without keys but `names`; those missing show when they are read. */
function fieldsOf(path: string, value: unknown, names: readonly string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidFormulaError({ field: path, rule: "must be an object" });
  }
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new InvalidFormulaError({ field: `${path}.${unknown}`, rule: "is not known" });
  return value as Record<string, unknown>;
}
