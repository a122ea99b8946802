import type { Address } from "viem";

import type { Vouch } from "../types/Profile.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { WHOLE } from "../utils/units.ts";

/** Vouches by voucher, in compressed rows: those of account i are edges `starts[i]` to `starts[i + 1] - 1`. */
export type VouchGraph = {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Uint16Array;
  /** Sum of the weights that each account gives; 0 when it vouches for nobody. */
  readonly sums: Float64Array;
};

/**
 * Vouches between known accounts, each pair once with its greatest weight, without self vouches.
 * @throws ValueOutOfRangeError when a weight is not an integer from 1 to 10,000.
 */
export function buildVouchGraph(accounts: readonly Address[], vouches: readonly Vouch[]): VouchGraph {
  const size = accounts.length;
  const positions = new Map(accounts.map((account, position) => [account.toLowerCase(), position]));
  // Keyed by voucher · size + account: below 2^53 for up to 94 million accounts.
  const byPair = new Map<number, number>();
  for (const { voucher, account, weight } of vouches) {
    assertInteger("vouch weight", weight, { min: 1, max: WHOLE });
    const from = positions.get(voucher.toLowerCase());
    const to = positions.get(account.toLowerCase());
    if (from === undefined || to === undefined || from === to) continue;
    const pair = from * size + to;
    byPair.set(pair, Math.max(byPair.get(pair) ?? 0, weight));
  }
  return compress(byPair, size);
}

function compress(byPair: ReadonlyMap<number, number>, size: number): VouchGraph {
  const starts = new Uint32Array(size + 1);
  const targets = new Uint32Array(byPair.size);
  const weights = new Uint16Array(byPair.size);
  const sums = new Float64Array(size);
  // Rising pairs are in the order of their vouchers.
  Float64Array.from(byPair.keys())
    .sort()
    .forEach((pair, edge) => {
      const voucher = Math.floor(pair / size);
      const weight = byPair.get(pair) as number;
      targets[edge] = pair - voucher * size;
      weights[edge] = weight;
      sums[voucher] = (sums[voucher] as number) + weight;
      starts[voucher + 1] = edge + 1;
    });
  // Who vouches for nobody ends where the one before does.
  for (let row = 0; row < size; row++) {
    starts[row + 1] = Math.max(starts[row] as number, starts[row + 1] as number);
  }
  return { starts, targets, weights, sums };
}
