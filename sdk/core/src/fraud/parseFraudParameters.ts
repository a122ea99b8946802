import { InvalidFraudInputError } from "../errors/fraud.ts";
import type { FraudParameters } from "../types/FraudParameters.ts";
import { fraudKinds } from "../types/FraudSignal.ts";

type Range = readonly [min: number, max: number];
type Ranges = { readonly [field: string]: Range };

const WHOLE = 10_000;
/** Ten years: no threshold is longer. */
const SECONDS: Range = [1, 315_360_000];
const COUNT: Range = [2, 1_000_000];
const SHARE: Range = [0, WHOLE];

const RANGES = {
  vouchRing: { minAccounts: COUNT, minVerification: [1, 100], anchors: [1, 1000], maxOutsideShare: SHARE },
  burstMint: {
    walletBadges: COUNT,
    walletWindow: SECONDS,
    freshWallets: COUNT,
    freshWindow: SECONDS,
    freshAge: SECONDS,
    freshShare: SHARE,
    factor: [1, 1000],
  },
  // Combinations of events are looked at: of ten events there are at most 252.
  attendanceFarm: {
    minAccounts: COUNT,
    minEvents: [2, 5],
    maxEvents: [2, 10],
    window: SECONDS,
    freshAge: SECONDS,
  },
  fundingCluster: {
    minAccounts: COUNT,
    window: SECONDS,
    tolerance: SHARE,
    freshAge: SECONDS,
    maxFanOut: COUNT,
  },
} as const satisfies Record<string, Ranges>;

const CAP_WEIGHTS: Ranges = Object.fromEntries(fraudKinds.map((kind) => [kind, SHARE]));

/**
 * Reads thresholds from parsed JSON and checks every one.
 *
 * @throws InvalidFraudInputError naming the first field that is missing, unknown or out of range.
 * @example
 * const parameters = parseFraudParameters(JSON.parse(text));
 */
export function parseFraudParameters(value: unknown): FraudParameters {
  const given = record("parameters", value, [...Object.keys(RANGES), "cap"]);
  const sections = Object.entries(RANGES).map(([section, ranges]) => [
    section,
    integers(`parameters.${section}`, given[section], ranges),
  ]);
  const cap = record("parameters.cap", given["cap"], ["minSeverity", "weights"]);
  const parsed = {
    ...(Object.fromEntries(sections) as Omit<FraudParameters, "cap">),
    cap: {
      minSeverity: integer("parameters.cap.minSeverity", cap["minSeverity"], [0, 1000]),
      weights: integers("parameters.cap.weights", cap["weights"], CAP_WEIGHTS),
    },
  } as FraudParameters;
  const { minEvents, maxEvents } = parsed.attendanceFarm;
  if (maxEvents < minEvents) {
    throw broken("parameters.attendanceFarm.maxEvents", `must be at least minEvents, ${minEvents}`);
  }
  return parsed;
}

function integers(path: string, value: unknown, ranges: Ranges): Record<string, number> {
  const given = record(path, value, Object.keys(ranges));
  return Object.fromEntries(
    Object.entries(ranges).map(([field, range]) => [field, integer(`${path}.${field}`, given[field], range)]),
  );
}

function integer(path: string, value: unknown, [min, max]: Range): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < min || value > max) {
    throw broken(path, `must be an integer from ${min} to ${max}`);
  }
  return value;
}

function record(path: string, value: unknown, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw broken(path, "must be an object");
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw broken(`${path}.${unknown}`, "is not known");
  return value as Record<string, unknown>;
}

function broken(field: string, rule: string): InvalidFraudInputError {
  return new InvalidFraudInputError({ field, rule });
}
