import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readCounts, type Counts } from "./counts.ts";
import type { Suite } from "./suites.ts";

const root = new URL("../../", import.meta.url).pathname;

/** What a suite came to. `ok` also asks that at least one test ran and that the runner exited with 0. */
export interface SuiteResult extends Counts {
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** Runs one suite to its end, keeping its whole output in `.aura/test-logs/`. */
export async function runSuite(suite: Suite): Promise<SuiteResult> {
  const [program, ...args] = suite.command;
  const started = Date.now();
  const child = spawn(join(root, "node_modules/.bin", program), args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const output = Buffer.concat(chunks).toString("utf8");
  const folder = join(root, ".aura/test-logs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${suite.name}.log`), output);
  const counts = readCounts(output, suite.reporter);
  return {
    ...counts,
    ok: code === 0 && counts.failed === 0 && counts.passed > 0,
    seconds: Math.round((Date.now() - started) / 1000),
    output,
  };
}
