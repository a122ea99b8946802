/** One measured figure beside a peer's, and how figures are printed. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  /** Null where there is only a target. */
  readonly peer: number | null;
  readonly peerName: string | null;
  readonly unit: string;
  /** ours / peer. */
  readonly ratio: number | null;
  /** Most that ours may be, in the same unit, or least where `atLeast` says so; null where the figure only informs. */
  readonly target: number | null;
  /** Whether more is better. */
  readonly atLeast?: boolean;
  /** Whether ours is within the target. */
  readonly ok: boolean;
}

/** Completes a figure: ratio and whether the target is met. */
export function figure(source: Omit<Figure, "ratio" | "ok">): Figure {
  const { ours, peer, target, atLeast = false } = source;
  const ok = target === null || (atLeast ? ours >= target : ours <= target);
  return { ...source, ratio: peer === null ? null : ours / peer, ok };
}

/** Prints figures as a table, or as one JSON object a line. */
export function printFigures(figures: readonly Figure[], asJson: boolean): void {
  if (asJson) {
    for (const entry of figures) console.log(JSON.stringify(entry));
    return;
  }
  const rows = figures.map(({ name, ours, peer, peerName, unit, ratio, target, atLeast = false, ok }) => [
    name,
    `${show(ours)} ${unit}`,
    peer === null ? "-" : `${show(peer)} ${unit} (${peerName})`,
    ratio === null ? "-" : ratio.toFixed(3),
    target === null ? "-" : `${atLeast ? ">=" : "<="} ${show(target)}`,
    ok ? "yes" : "NO",
  ]);
  const table = [["figure", "ours", "peer", "ratio", "target", "met"], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}

/** The middle of measured values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error("There is no median of nothing.");
  return (low + high) / 2;
}

function show(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 1 ? 3 : value < 100 ? 1 : 0 });
}
