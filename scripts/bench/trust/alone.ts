/**
 * Makes one measurement in a process of its own, whose memory holds nothing of the measurements before: their garbage
 * would be collected in this one's time, and be taken for memory that it gave back.
 *
 *   node --expose-gc scripts/bench/trust/alone.ts update|growth ACCOUNTS EDGES RUNS
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Figure } from "../figure.ts";
import { measureGrowth, measureUpdate } from "./speed.ts";

const measurements = { update: measureUpdate, growth: measureGrowth } as const;
const script = fileURLToPath(import.meta.url);

/** The figures of a measurement that was made alone. */
export function measureAlone(
  what: keyof typeof measurements,
  accounts: number,
  edges: number,
  runs: number,
): Figure[] {
  const args = ["--expose-gc", script, what, ...[accounts, edges, runs].map(String)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Figure[];
}

if (process.argv[1] === script) {
  const [what, ...numbers] = process.argv.slice(2);
  const [accounts, edges, runs] = numbers.map(Number) as [number, number, number];
  console.log(JSON.stringify(measurements[what as keyof typeof measurements](accounts, edges, runs)));
}
