import { ValueOutOfRangeError } from "../errors/reputation.ts";

/** Basis points of a whole. */
export const WHOLE = 10_000;
/** A whole share of an account's trust: shares count in 2^-20. */
export const SHARE = 2 ** 20;
/** Accounts of one graph, at most: with them the strengths that one account gives add up to less than 2^48. */
export const MAX_ACCOUNTS = 2 ** 22;
/** All trust there is, in units: times SHARE it is 2^51, so that sums of shares are exact in doubles. */
const MAX_TOTAL = 2 ** 31;
/** Leading binary digits of an account's trust that are passed on: less than 1 part in 32 is lost to rounding. */
const SIGNIFICANT_BITS = 6;
const FULL_SEED = 100;
const MAX_STANDING = 1000;

/**
 * Units of trust in one point of `poh_score`: the greatest power of two with which all seeds together keep within 2^31.
 * It is at least 4, because 2^22 seeds of 100 have less than 2^29 points.
 * @throws ValueOutOfRangeError when there is not one seed for each account, or one is not an integer from 0 to 100.
 */
export function unitOf(seeds: ArrayLike<number>, accounts: number): number {
  if (seeds.length !== accounts) {
    throw new ValueOutOfRangeError({
      field: "number of seeds",
      value: seeds.length,
      min: accounts,
      max: accounts,
    });
  }
  let points = 0;
  for (let account = 0; account < accounts; account++) {
    const seed = seeds[account] as number;
    if (!(seed >= 0 && seed <= FULL_SEED && Math.floor(seed) === seed)) {
      throw new ValueOutOfRangeError({ field: `seed ${account}`, value: seed, min: 0, max: FULL_SEED });
    }
    points += seed;
  }
  let unit = MAX_TOTAL;
  while (unit * points > MAX_TOTAL) unit /= 2;
  return unit;
}

/** Trust that each account has of its own in every round: what the seeds do not pass on, rounded as all trust. */
export function ownTrust(seeds: ArrayLike<number>, unit: number, damping: number): Float64Array<ArrayBuffer> {
  const own = new Float64Array(seeds.length);
  for (let account = 0; account < own.length; account++) {
    const units = Math.floor(((seeds[account] as number) * unit * (WHOLE - damping)) / WHOLE);
    own[account] = significant(units);
  }
  return own;
}

/**
 * What an account has: its own and what damping leaves of what it got, `sum` in 2^-20 of a unit, rounded down to
 * `SIGNIFICANT_BITS`. Differences too small for them go no further, which is what makes following changes cheap.
 */
export function trustFrom(own: number, sum: number, damping: number): number {
  return significant(own + Math.floor((Math.floor(sum / SHARE) * damping) / WHOLE));
}

/** Rounds units, which are 2^31 at most, down to their leading digits. */
function significant(units: number): number {
  const excess = Math.max(0, 32 - Math.clz32(units) - SIGNIFICANT_BITS);
  return ((units >>> excess) << excess) >>> 0;
}

/** What an account lends to those it trusts: products of 2^31 · 2^20 at most. */
export function voiceOf(trust: number, voice: number): number {
  return Math.floor((trust * voice) / SHARE);
}

/** Trust lent less distrust, each rounded down to units. */
export function balanceOf(lent: number, denied: number): number {
  return Math.floor(lent / SHARE) - Math.floor(denied / SHARE);
}

/**
 * 1000 for a balance of `fullStanding` basis points of a full seed (100 · unit), and in proportion below, rounded down.
 * The dividend stays below 2^31 · 10^5 < 2^48.
 */
export function standingOf(balance: number, unit: number, fullStanding: number): number {
  if (balance <= 0) return 0;
  const pointsOfWhole = (MAX_STANDING * WHOLE) / FULL_SEED;
  return Math.min(MAX_STANDING, Math.floor((balance * pointsOfWhole) / (unit * fullStanding)));
}

/**
 * floor(part · 2^20 / whole) for integers `part <= whole < 2^48`, in four steps of long division, so that no product
 * leaves 2^53. Floors of quotients are exact: for integers x, y below 2^53 a quotient that is no integer lies at least
 * 1 / y below the next one q, and rounding reaches that only from q · y >= 2^54 on.
 */
export function shareOf(part: number, whole: number): number {
  let share = 0;
  let rest = part;
  for (let step = 0; step < 4; step++) {
    const digit = Math.floor((rest * 32) / whole);
    rest = rest * 32 - digit * whole;
    share = share * 32 + digit;
  }
  return share;
}
