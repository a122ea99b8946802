import type { ChangeList } from "./ChangeList.ts";
import type { PairRows } from "./readTrustEdges.ts";

/** Pairs of account and share in turn, by giver, with those that an update replaced. */
export type TrackedRows = {
  readonly now: Map<number, Int32Array>;
  readonly before: Map<number, Int32Array>;
};

const NOTHING = new Int32Array(0);

/** Puts a giver's row of `rows` in the place of the one before. */
export function replaceRow({ now, before }: TrackedRows, { starts, pairs }: PairRows, giver: number): void {
  before.set(giver, now.get(giver) ?? NOTHING);
  // A copy: a view would keep all of `rows` in memory.
  now.set(giver, pairs.slice(2 * (starts[giver] as number), 2 * (starts[giver + 1] as number)));
}

/**
 * Brings `sums` up to date with `given` and the rows: takes out what givers lent before and puts in what they lend now.
 * As in `lend` nothing is rounded; half-way a sum holds parts of the old and of the new, 2^52 at most. Lists in `touched`
 * whose sums may have changed.
 *
 * @param parameters.changed Givers whose `given` is another than before.
 */
export function lendChanges({
  rows,
  changed,
  given,
  sums,
  touched,
}: {
  rows: TrackedRows;
  changed: ChangeList;
  given: Float64Array;
  sums: Float64Array;
  touched: ChangeList;
}): void {
  touched.clear();
  const add = (row: Int32Array, units: number): void => {
    if (units === 0) return;
    for (let at = 0; at < row.length; at += 2) {
      const account = row[at] as number;
      sums[account] = (sums[account] as number) + units * (row[at + 1] as number);
      touched.note(account);
    }
  };
  for (const giver of changed.accounts) {
    if (rows.before.has(giver)) continue;
    add(rows.now.get(giver) ?? NOTHING, (given[giver] as number) - changed.before(giver, given));
  }
  for (const [giver, row] of rows.before) {
    add(row, -changed.before(giver, given));
    add(rows.now.get(giver) ?? NOTHING, given[giver] as number);
  }
}
