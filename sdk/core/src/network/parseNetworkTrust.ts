import { InvalidFraudInputError } from "../errors/fraud.ts";
import { parseFraudParameters } from "../fraud/parseFraudParameters.ts";
import { broken, integer, record, risingIntegers } from "../reputation/formulaFields.ts";
import { parseTrustParameters } from "../trust/parseTrustParameters.ts";
import type { NetworkTrustParameters, StatementParameters } from "../types/Formula.ts";
import type { FraudParameters } from "../types/FraudParameters.ts";

/** Statements of an event are as many as the square of its people: more would not stay linear. */
const MOST_ATTENDEES = 256;
const MAX_REASON = 255;

/**
 * Reads the section `trust` of a formula from parsed JSON; a formula lends standing in one way.
 * @throws InvalidFormulaError naming the first field that is missing, unknown or out of range.
 */
export function parseNetworkTrust({
  network,
  trust: value,
}: Readonly<Record<string, unknown>>): NetworkTrustParameters {
  if (network !== undefined) throw broken("network", 'must be left out: the formula has "trust"');
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw broken("trust", "must be an object");
  }
  const { statements, fraud, ...parameters } = value as Record<string, unknown>;
  return {
    ...parseTrustParameters(parameters),
    statements: parseStatements(statements),
    ...(fraud === undefined ? {} : { fraud: parseFraud(fraud) }),
  };
}

function parseStatements(value: unknown): StatementParameters {
  const path = "trust.statements";
  const given = record(path, value, ["maxAttendees", "organiserVerification", "distrustReasons"]);
  return {
    maxAttendees: integer(`${path}.maxAttendees`, given["maxAttendees"], 2, MOST_ATTENDEES),
    organiserVerification: integer(`${path}.organiserVerification`, given["organiserVerification"], 0, 100),
    // 0 is no reason at all, so that it cannot be held against anybody.
    distrustReasons: risingIntegers(`${path}.distrustReasons`, given["distrustReasons"], [1, MAX_REASON]),
  };
}

/** The same thresholds in a file of their own have another name for where they stand. */
function parseFraud(value: unknown): FraudParameters {
  try {
    return parseFraudParameters(value);
  } catch (error) {
    if (!(error instanceof InvalidFraudInputError)) throw error;
    throw broken(error.field.replace(/^parameters/, "trust.fraud"), error.rule);
  }
}
