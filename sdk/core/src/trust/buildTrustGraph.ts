import type { TrustEdges, TrustParameters } from "../types/Trust.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { MAX_TIME, STRENGTH_MASK } from "./decayedStrength.ts";
import { WHOLE_DECAY } from "./decayTable.ts";
import { mergeRows } from "./mergeRows.ts";
import { readTrustEdges, type PairRows } from "./readTrustEdges.ts";
import { MAX_ACCOUNTS, SHARE, shareOf } from "./trustUnits.ts";

/** Who passes how much of its trust to whom: pairs of an account and a share in 2^-20. */
export type TrustGraph = {
  readonly size: number;
  /** Of what a giver passes on: a row adds up to at most 2^20. */
  readonly trust: PairRows;
  /** Of a giver's voice: a row adds up to at most 2^20, together with the giver's entry in `voices`. */
  readonly distrust: PairRows;
  /** Share of its voice that each account lends to those it trusts, to be split as `trust` says. */
  readonly voices: Int32Array;
};

/**
 * Turns statements into shares, in time and memory linear in their number. The result is the same in any order of the
 * statements, but for the order inside its rows, which nothing depends on.
 *
 * @param parameters.size How many accounts there are, up to 2^22.
 * @param parameters.now The block's timestamp: seconds, below 2^40. Statements made later do not count.
 * @throws ValueOutOfRangeError when `size` or `now` is out of range.
 * @throws InvalidTrustEdgeError at the first statement that names no account or kind, or whose weight or time is out of
 * range.
 * @example
 * const graph = buildTrustGraph({ size: 2, edges, now: 1_767_225_600, parameters: trustParametersV1 });
 */
export function buildTrustGraph({
  size,
  edges,
  now,
  parameters,
}: {
  size: number;
  edges: TrustEdges;
  now: number;
  parameters: TrustParameters;
}): TrustGraph {
  assertInteger("number of accounts", size, { min: 0, max: MAX_ACCOUNTS });
  assertInteger("now", now, { min: 0, max: MAX_TIME - 1 });
  const rows = readTrustEdges({ size, edges, now, parameters });
  const distrust = mergeRows(rows.distrust);
  const trust = mergeRows(rows.trust, distrust);
  const voices = new Int32Array(size);
  // What a voice is split by: below 2^48, as all strengths of a giver are of different targets.
  const budgets = new Float64Array(size);
  for (let giver = 0; giver < size; giver++) {
    const given = trust.sums[giver] as number;
    const budget = Math.max(parameters.budget * WHOLE_DECAY, given + (distrust.sums[giver] as number));
    budgets[giver] = budget;
    if (given > 0) voices[giver] = shareOf(given, budget);
  }
  return { size, trust: sharesOf(trust, trust.sums), distrust: sharesOf(distrust, budgets), voices };
}

/** floor(strength · 2^20 / whole of its row): products stay below 2^46. Writes over `rows`. */
function sharesOf({ starts, pairs }: PairRows, wholes: Float64Array): PairRows {
  for (let giver = 0; giver < wholes.length; giver++) {
    const whole = wholes[giver] as number;
    const end = 2 * (starts[giver + 1] as number);
    for (let at = 2 * (starts[giver] as number); at < end; at += 2) {
      const strength = (pairs[at + 1] as number) & STRENGTH_MASK;
      pairs[at + 1] = Math.floor((strength * SHARE) / whole);
    }
  }
  return { starts, pairs };
}
