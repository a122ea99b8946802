import { witnessedKinds, type TemporalParameters } from "../types/Formula.ts";
import { WHOLE, broken, integer, integers, record, shares } from "./formulaFields.ts";

/** More than a week, so that what happens in one is active once. */
const MIN_DAYS = 8;
const MAX_CAP = 1000;

/** Reads the section `temporal` of a formula. */
export function parseTemporal(value: unknown): TemporalParameters {
  const fields = ["periodDays", "periods", "spacingDays", "cap", "points", "shares", "decay"];
  const given = record("temporal", value, fields);
  const periodDays = integer("temporal.periodDays", given["periodDays"], MIN_DAYS, 366);
  const cap = integer("temporal.cap", given["cap"], 1, MAX_CAP);
  const points = integers("temporal.points", given["points"], witnessedKinds, [0, cap]);
  if (witnessedKinds.every((kind) => points[kind] === 0))
    throw broken("temporal.points", "must not all be 0");
  return {
    periodDays,
    periods: integer("temporal.periods", given["periods"], 2, 120),
    spacingDays: integer("temporal.spacingDays", given["spacingDays"], MIN_DAYS, periodDays),
    cap,
    points,
    shares: shares("temporal.shares", given["shares"], ["amount", "regularity"], 1),
    decay: integer("temporal.decay", given["decay"], 1, WHOLE),
  };
}
