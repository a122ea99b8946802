import type { Address } from "viem";

import type { Vouch } from "../types/Profile.ts";
import { assertInteger } from "../utils/assertInteger.ts";

/** Vouches by voucher, in compressed rows: those of account i are edges `starts[i]` to `starts[i + 1] - 1`. */
export type VouchGraph = {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Uint16Array;
  /** Sum of the weights that each account gives; 0 when it vouches for nobody. */
  readonly sums: Float64Array;
};

const MAX_WEIGHT = 10_000;

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
    assertInteger("vouch weight", weight, { min: 1, max: MAX_WEIGHT });
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
  for (const pair of byPair.keys()) {
    const next = Math.floor(pair / size) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let row = 0; row < size; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const free = starts.slice(0, size);
  for (const [pair, weight] of byPair) {
    const voucher = Math.floor(pair / size);
    const edge = free[voucher] as number;
    free[voucher] = edge + 1;
    targets[edge] = pair - voucher * size;
    weights[edge] = weight;
    sums[voucher] = (sums[voucher] as number) + weight;
  }
  return { starts, targets, weights, sums };
}
