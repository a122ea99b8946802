import type { Address } from "viem";

import type { NetworkParameters } from "../types/Formula.ts";
import type { Vouch } from "../types/Profile.ts";
import { buildVouchGraph, type VouchGraph } from "../trust/buildVouchGraph.ts";
import { MOST, WHOLE } from "../utils/units.ts";

/** Units of trust in one point of `poh_score`. Sums stay below 2^53 for up to 90 million fully verified people. */
const UNIT = 1_000_000;
/** Of somebody fully verified. */
const WHOLE_SEED = 100 * UNIT;

/**
 * Standing lent by others: trust starts at verified humans (the seeds, weighted by `poh_score`) and flows along
 * vouches, in whole units, rounding down, for a fixed number of rounds:
 *
 *   trust' = (1 - damping) · seed + damping · Σ over vouchers (trust of voucher · weight / sum of its weights)
 *
 * Standing counts the second part only, so that nobody lends to themselves, and is linear in it: 1000 is what one
 * person with the trust of a whole seed lends by vouching for nobody else. All that accounts outside can feed into a
 * group is what its attack edges carry, so a group's total standing grows with those edges and not with its size.
 *
 * The result is the same for any order of vouches. Self vouches, repeated ones, and vouches of strangers are ignored;
 * of several weights for one pair the greatest stands.
 *
 * @param parameters.seeds `poh_score` (0 to 100) of each account, in the order of `accounts`.
 * @returns 0 to 1000 for each account, in the order of `accounts`; all 0 without seeds.
 * @throws ValueOutOfRangeError when a weight is not an integer from 1 to 10,000.
 * @example
 * const [ann, bob] = ["0x000000000000000000000000000000000000000a", "0x000000000000000000000000000000000000000b"] as const;
 * const vouches = [{ voucher: ann, account: bob, weight: 10_000 }];
 * const { network } = formulaV1;
 * const standings = propagateTrust({ accounts: [ann, bob], seeds: [100, 0], vouches, network });
 */
export function propagateTrust({
  accounts,
  seeds,
  vouches,
  network,
}: {
  accounts: readonly Address[];
  seeds: readonly number[];
  vouches: readonly Vouch[];
  network: NetworkParameters;
}): number[] {
  const graph = buildVouchGraph(accounts, vouches);
  const own = Float64Array.from(accounts, (_, index) =>
    scale((seeds[index] ?? 0) * UNIT, WHOLE - network.damping),
  );
  let lent = new Float64Array(accounts.length);
  for (let round = 0; round < network.iterations; round++) lent = lend(graph, own, lent, network.damping);

  const whole = scale(WHOLE_SEED, network.damping);
  return Array.from(lent, (units) => (units >= whole ? MOST : Math.floor((units * MOST) / whole)));
}

/** One round: what each account is lent when everybody lends out of their own and their borrowed trust. */
function lend(
  { starts, targets, weights, sums }: VouchGraph,
  own: Float64Array,
  borrowed: Float64Array,
  damping: number,
): Float64Array<ArrayBuffer> {
  const lent = new Float64Array(own.length);
  for (let voucher = 0; voucher < own.length; voucher++) {
    const sum = sums[voucher] as number;
    const trust = (own[voucher] as number) + (borrowed[voucher] as number);
    if (sum === 0 || trust === 0) continue;
    // floor(given · weight / sum) in two exact steps: quotient and remainder keep every product below 2^53.
    const given = scale(trust, damping);
    const quotient = Math.floor(given / sum);
    const remainder = given - quotient * sum;
    const end = starts[voucher + 1] as number;
    for (let edge = starts[voucher] as number; edge < end; edge++) {
      const weight = weights[edge] as number;
      const target = targets[edge] as number;
      lent[target] = (lent[target] as number) + quotient * weight + Math.floor((remainder * weight) / sum);
    }
  }
  return lent;
}

/** floor(units · basisPoints / 10,000) for units below 2^53. */
function scale(units: number, basisPoints: number): number {
  const quotient = Math.floor(units / WHOLE);
  return quotient * basisPoints + Math.floor(((units - quotient * WHOLE) * basisPoints) / WHOLE);
}
