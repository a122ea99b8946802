/**
 * Makes one proof of one circuit in a process of its own, and prints the most memory that the process ever held, in bytes.
 *
 *   node scripts/bench/zk/peak-memory.ts NAME
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { groth16 } from "snarkjs";

import { releaseCurve } from "../../circuits/curve.ts";
import { ours, semaphore, type Contender } from "./contenders.ts";

/** Most memory that one proof takes, in bytes. */
export function peakMemoryOf({ name }: Contender): number {
  const script = fileURLToPath(import.meta.url);
  return Number(execFileSync(process.execPath, [script, name], { encoding: "utf8" }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chosen = [...ours(), semaphore()].find(({ name }) => name === process.argv[2]);
  if (chosen === undefined) throw new Error(`There is no circuit ${process.argv[2]}.`);
  await groth16.fullProve(chosen.signals, chosen.wasm, chosen.zkey);
  await releaseCurve();
  // Node gives kilobytes.
  console.log(process.resourceUsage().maxRSS * 1024);
}
