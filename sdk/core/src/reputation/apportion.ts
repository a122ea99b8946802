/**
 * Splits `total` in whole parts that add up to it: every share is divided by `divisor` and rounded down, then what is
 * left goes to the largest remainders, the earlier one first where they are equal.
 *
 * @param shares Non-negative integers; floor(sum / divisor) is `total`.
 */
export function apportion(shares: readonly number[], divisor: number, total: number): number[] {
  const parts = shares.map((share) => Math.floor(share / divisor));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share % divisor }))
    // Sorting keeps the order of equals.
    .sort((one, other) => other.remainder - one.remainder);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
