import type { Reporter } from "./suites.ts";

/** How many tests a runner says it ran. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const patterns: Record<Reporter, { passed: RegExp; failed: RegExp }> = {
  vitest: { passed: /^\s*Tests\s.*?(\d+) passed/m, failed: /^\s*Tests\s.*?(\d+) failed/m },
  hardhat: { passed: /^\s*(\d+) passing/m, failed: /^\s*(\d+) failing/m },
  plain: { passed: /^(?:\w+: )?(\d+) passed, \d+ failed$/m, failed: /^(?:\w+: )?\d+ passed, (\d+) failed$/m },
};

// eslint-disable-next-line no-control-regex -- terminal colours are control characters
const colours = /\u001b\[[0-9;]*m/g;

/**
 * Reads the counts from a runner's output.
 *
 * @returns Zero for a count the output does not name: a run that names none has shown nothing.
 */
export function readCounts(output: string, reporter: Reporter): Counts {
  const plain = output.replace(colours, "");
  const read = (pattern: RegExp) => Number(pattern.exec(plain)?.[1] ?? 0);
  return { passed: read(patterns[reporter].passed), failed: read(patterns[reporter].failed) };
}
