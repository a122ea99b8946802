import { witnessedKinds, type TemporalParameters } from "../types/Formula.ts";
import { WHOLE } from "../utils/units.ts";
import { broken, integer, integers, record, shares } from "./formulaFields.ts";

/** More than a week, so that what happens in one is active once. */
const MIN_DAYS = 8;
const MAX_CAP = 1000;

/** Reads the section `temporal` of a formula. */
export function parseTemporal(value: unknown): TemporalParameters {
  const fields = ["periodDays", "periods", "spacingDays", "cap", "points", "shares", "decay"];
  const given = record("temporal", value, fields);
  const field = (name: string, min: number, max: number): number =>
    integer(`temporal.${name}`, given[name], min, max);
  const periodDays = field("periodDays", MIN_DAYS, 366);
  const cap = field("cap", 1, MAX_CAP);
  const points = integers("temporal.points", given["points"], witnessedKinds, [0, cap]);
  if (witnessedKinds.every((kind) => points[kind] === 0))
    throw broken("temporal.points", "must not all be 0");
  return {
    periodDays,
    periods: field("periods", 2, 120),
    spacingDays: field("spacingDays", MIN_DAYS, periodDays),
    cap,
    points,
    shares: shares("temporal.shares", given["shares"], ["amount", "regularity"], 1),
    decay: field("decay", 1, WHOLE),
  };
}
