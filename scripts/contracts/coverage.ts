/**
 * Measures what the Solidity unit tests reach of the contracts: functions, and both outcomes of every condition.
 *
 *   node scripts/contracts/coverage.ts [--least 95] [test files]
 *
 * Hardhat counts statements only, so conditions are marked here before its compiler sees them and its test runner takes
 * down which marks were reached. Builds are kept in coverage/, apart from the ordinary ones. Without test files the unit
 * tests are run: what only a fuzzer reaches, it may miss next time. Exit status 1 when a test fails, or when fewer than
 * `--least` hundredths of the functions or of the outcomes of a file were reached.
 */
import { globSync } from "node:fs";
import { readFile, rm, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

import { createHardhatRuntimeEnvironment } from "hardhat/hre";

import config from "../../hardhat.config.ts";
import { instrument, library, LIBRARY_FILE, type Mark } from "./instrumentation/instrument.ts";
import {
  coverageOf,
  percent,
  reaches,
  summarize,
  type Coverage,
  type Share,
} from "./instrumentation/summary.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = join(root, "coverage");

/** Tests, test doubles, examples and what tools write. */
const EXCLUDED = /^contracts\/(test|mocks|examples|node_modules)\/|\/generated\//;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { least: { type: "string", default: "95" } },
});
const least = Number(values.least);
if (!(least >= 0 && least <= 100)) {
  console.error("--least must be a number from 0 to 100.");
  process.exit(2);
}

const { sources, marks } = await markSources();
const passed = await runTests(
  sources,
  positionals.length > 0 ? positionals : globSync("contracts/test/unit/*.t.sol", { cwd: root }),
);
const hits = await readHits();
const coverage = summarize(marks, hits);
print([...coverage, coverageOf("total", marks, hits)]);
const short = coverage.filter((each) => !reaches(each, least));
for (const { file } of short)
  console.error(`${file}: fewer than ${least} % of the functions or of the outcomes were reached.`);
// Files, not tests: the suite of the contracts counts those.
console.log(`coverage: ${coverage.length - short.length} passed, ${short.length} failed`);
if (!passed || short.length > 0) process.exitCode = 1;

async function markSources(): Promise<{ sources: ReadonlyMap<string, string>; marks: readonly Mark[] }> {
  const marked = new Map<string, string>();
  const all: Mark[] = [];
  for (const file of globSync("contracts/**/*.sol", { cwd: root }).toSorted()) {
    if (EXCLUDED.test(file)) continue;
    const found = instrument(file, await readFile(join(root, file), "utf8"), all.length);
    marked.set(file, found.source);
    all.push(...found.marks);
  }
  return { sources: marked, marks: all };
}

/** Runs the tests against marked sources and returns whether all passed. */
async function runTests(marked: ReadonlyMap<string, string>, files: readonly string[]): Promise<boolean> {
  await rm(join(output, "data"), { recursive: true, force: true });
  const { compilers } = config.solidity as unknown as {
    compilers: readonly [{ version: string; path: string }];
  };
  const [{ version, path }] = compilers;
  const settings = { optimizer: { enabled: true, runs: 1 }, evmVersion: "cancun" };
  const hre = await createHardhatRuntimeEnvironment(
    {
      ...config,
      paths: { ...config.paths, artifacts: "./coverage/artifacts", cache: "./coverage/cache" },
      solidity: { compilers: [{ version, path, settings }] },
      // Its own marks would only slow the tests.
      coverage: { skipFiles: ["**"] },
    },
    { coverage: true },
    root,
  );
  hre.hooks.registerHandlers("solidity", {
    preprocessProjectFileBeforeBuilding: (context, name, fsPath, content, solc, next) =>
      next(context, name, fsPath, marked.get(relative(root, fsPath)) ?? content, solc),
    preprocessSolcInputBeforeBuilding: (context, input, next) =>
      next(context, { ...input, sources: { ...input.sources, [LIBRARY_FILE]: { content: library } } }),
  });
  hre.hooks.registerHandlers("test", {
    // Instead of Hardhat's report, which would be of nothing.
    onTestRunDone: () => Promise.resolve(),
  });
  const result = (await hre.tasks.getTask(["test", "solidity"]).run({ testFiles: [...files] })) as {
    success: boolean;
  };
  return result.success;
}

/** Marks that the runner took down; each process of it leaves a file. */
async function readHits(): Promise<ReadonlySet<number>> {
  const folder = join(output, "data/solidity");
  const reached = new Set<number>();
  for (const file of await readdir(folder)) {
    const counts = JSON.parse(await readFile(join(folder, file), "utf8")) as Record<string, number>;
    for (const tag of Object.keys(counts)) reached.add(Number.parseInt(tag, 16));
  }
  return reached;
}

function print(coverages: readonly Coverage[]): void {
  const show = (share: Share): string =>
    `${percent(share).toFixed(1).padStart(5)} % (${share.hit}/${share.of})`;
  const width = Math.max(...coverages.map(({ file }) => file.length));
  console.log(`${"file".padEnd(width)}  ${"functions".padEnd(19)}  outcomes of conditions`);
  for (const { file, functions, branches, missed } of coverages) {
    console.log(`${file.padEnd(width)}  ${show(functions).padEnd(19)}  ${show(branches)}`);
    if (file === "total") continue;
    for (const { line, kind, text } of missed)
      console.log(
        `  ${file}:${line} ${kind === "function" ? `${text}() never runs` : `never ${kind}: ${text}`}`,
      );
  }
}
