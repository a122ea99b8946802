/** A stretch of a sorted list in which a figure stays at or above its threshold, and the most it reaches. */
export type Burst = { readonly first: number; readonly last: number; readonly peak: number };

/**
 * Slides a window over times and joins the windows that reach the threshold and touch each other.
 *
 * @param times Rising.
 * @param window Seconds; entries less than that apart lie in one window.
 * @param figure Hears of each entry that comes in (+1) or goes (-1), and says what the window holds; undefined when it
 * does not qualify.
 */
export function burstWindows(
  times: readonly number[],
  window: number,
  threshold: number,
  figure: (entry: number, change: 1 | -1) => number | undefined,
): Burst[] {
  const bursts: { first: number; last: number; peak: number }[] = [];
  let first = 0;
  times.forEach((time, last) => {
    while (time - (times[first] as number) >= window) {
      figure(first, -1);
      first += 1;
    }
    const held = figure(last, 1);
    if (held === undefined || held < threshold) return;
    const before = bursts.at(-1);
    if (before !== undefined && first <= before.last) {
      before.last = last;
      before.peak = Math.max(before.peak, held);
    } else bursts.push({ first, last, peak: held });
  });
  return bursts;
}
