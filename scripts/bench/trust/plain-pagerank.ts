/** PageRank over weighted edges as anybody would write it with typed arrays: the measure for our speed. */
export interface PlainGraph {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Each edge's part of what its giver passes on. */
  readonly shares: Float64Array;
}

/** Compressed rows by giver. */
export function buildPlain(
  size: number,
  from: Uint32Array,
  to: Uint32Array,
  weight: Uint16Array,
): PlainGraph {
  const starts = new Uint32Array(size + 1);
  const sums = new Float64Array(size);
  for (let edge = 0; edge < to.length; edge++) {
    const giver = from[edge] as number;
    starts[giver + 1] = (starts[giver + 1] as number) + 1;
    sums[giver] = (sums[giver] as number) + (weight[edge] as number);
  }
  for (let row = 1; row <= size; row++) starts[row] = (starts[row] as number) + (starts[row - 1] as number);
  const free = starts.slice();
  const targets = new Uint32Array(to.length);
  const shares = new Float64Array(to.length);
  for (let edge = 0; edge < to.length; edge++) {
    const giver = from[edge] as number;
    const place = free[giver] as number;
    free[giver] = place + 1;
    targets[place] = to[edge] as number;
    shares[place] = (weight[edge] as number) / (sums[giver] as number);
  }
  return { size, starts, targets, shares };
}

/** Runs until all ranks together move by less than `tolerance`. */
export function rankPlain(
  { size, starts, targets, shares }: PlainGraph,
  damping: number,
  tolerance: number,
): { ranks: Float64Array; rounds: number } {
  let ranks = new Float64Array(size).fill(1 / size);
  let next = new Float64Array(size);
  for (let rounds = 1; ; rounds++) {
    next.fill(0);
    let lost = 0;
    for (let giver = 0; giver < size; giver++) {
      const begin = starts[giver] as number;
      const end = starts[giver + 1] as number;
      const rank = ranks[giver] as number;
      if (begin === end) lost += rank;
      for (let place = begin; place < end; place++) {
        const target = targets[place] as number;
        next[target] = (next[target] as number) + rank * (shares[place] as number);
      }
    }
    let moved = 0;
    for (let account = 0; account < size; account++) {
      const rank = (1 - damping + damping * lost) / size + damping * (next[account] as number);
      moved += Math.abs(rank - (ranks[account] as number));
      next[account] = rank;
    }
    [ranks, next] = [next, ranks];
    if (moved < tolerance) return { ranks, rounds };
  }
}
