/**
 * `npm test`: builds what the tests need, runs every suite and prints one line each.
 *
 * Options: `--only NAME[,NAME…]` runs some suites. Exit status 0 when all of them passed.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { runSuite } from "./run-suite.ts";
import { suites, type Suite } from "./suites.ts";

const root = new URL("../../", import.meta.url).pathname;
const { values } = parseArgs({ options: { only: { type: "string" } } });

const names = values.only?.split(",");
const unknown = names?.find((name) => !suites.some((suite) => suite.name === name));
if (unknown !== undefined) {
  console.error(`There is no suite ${unknown}. Suites: ${suites.map((suite) => suite.name).join(", ")}.`);
  process.exit(2);
}
const selected = suites.filter((suite) => names === undefined || names.includes(suite.name));

for (const script of ["build:contracts", "build:sdk"]) {
  console.log(`${script} …`);
  execFileSync("npm", ["run", "--silent", script], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

let passed = 0;
let failed = 0;
let broken = 0;

async function report(suite: Suite): Promise<void> {
  const result = await runSuite(suite);
  passed += result.passed;
  // A runner that dies without naming a failed test still failed.
  failed += result.ok ? 0 : Math.max(result.failed, 1);
  if (!result.ok) {
    broken += 1;
    console.log(result.output);
  }
  console.log(`${suite.name}: ${result.passed} passed, ${result.failed} failed (${result.seconds} s)`);
}

const shared = selected.filter((suite) => suite.alone !== true);
// Two suites at a time: as many as the smallest machine we care for has cores.
const lanes = [0, 1].map(async () => {
  for (let suite = shared.shift(); suite !== undefined; suite = shared.shift()) await report(suite);
});
await Promise.all(lanes);
for (const suite of selected.filter((each) => each.alone === true)) await report(suite);

if (broken > 0)
  console.log(
    `${broken} of ${selected.length} suites failed; whole output in ${join(root, ".aura/test-logs")}`,
  );
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken > 0 ? 1 : 0;
