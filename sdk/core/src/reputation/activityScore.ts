import type { TemporalParameters } from "../types/Formula.ts";
import { MOST, SECONDS_PER_DAY, WHOLE } from "../utils/units.ts";
import { activityMoments, type Moment } from "./activityMoments.ts";

/**
 * How steadily others witnessed a wallet's activity in the periods before a block: the amount, of which each period counts
 * only so much, and the periods that were active, cut for every whole period since the last activity. What is crowded into
 * one week makes one period active, so that a year cannot be made up for in a day. Integers only, rounding down, the same
 * for any order; more activity never gives less.
 *
 * @param options.timestamp The block's, in seconds since the Unix epoch.
 * @returns 0 to 1000.
 * @throws ValueOutOfRangeError when a time is not an integer of 40 bits.
 * @example
 * const activity = activityScore(profile, { timestamp, temporal: formulaV2.temporal });
 */
export function activityScore(
  profile: Parameters<typeof activityMoments>[0],
  { timestamp, temporal }: { timestamp: number; temporal: TemporalParameters },
): number {
  const { periods, cap, points, shares, decay } = temporal;
  const period = temporal.periodDays * SECONDS_PER_DAY;
  const spacing = temporal.spacingDays * SECONDS_PER_DAY;
  const ageOf = ({ time }: Moment): number => Math.floor((timestamp - time) / period);
  const moments = activityMoments(profile, timestamp)
    .filter((moment) => points[moment.kind] > 0 && ageOf(moment) >= 0 && ageOf(moment) < periods)
    .sort((one, other) => one.time - other.time);
  const last = moments.at(-1);
  if (last === undefined) return 0;

  const amounts = Array<number>(periods).fill(0);
  let active = 0;
  // The first second at which another period can become active: as early as can be, which makes the most of them.
  let next = 0;
  for (const moment of moments) {
    const age = ageOf(moment);
    amounts[age] = Math.min(cap, (amounts[age] ?? 0) + points[moment.kind]);
    if (moment.time < next) continue;
    active += 1;
    next = Math.max(moment.time + spacing, timestamp - age * period + 1);
  }
  const amount = amounts.reduce((sum, each) => sum + each, 0);
  // At most 1000 · 10,000 · 1000 · 120: far below 2^53.
  const parts = shares.amount * amount + shares.regularity * cap * active;
  let score = Math.floor((MOST * parts) / (WHOLE * cap * periods));
  for (let idle = ageOf(last); idle > 0; idle--) score = Math.floor((score * decay) / WHOLE);
  return score;
}
