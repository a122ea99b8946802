/**
 * Builds the subgraph and runs its tests on a throw-away PostgreSQL.
 *
 *   node scripts/subgraph/test.ts [name ...]
 *
 * A name is that of a file in subgraph/tests without `.json`; without names all of them run. Exit status 0 when all
 * passed.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { freePorts } from "../start/free-ports.ts";
import { startPostgres } from "../start/postgres.ts";
import { buildSubgraph } from "./build.ts";
import { databasesAt } from "./databases.ts";
import { runGndTest } from "./run-gnd-test.ts";
import { prepareTestSubgraph } from "./test-network.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Tests at a time: a test mostly waits. */
const LANES = 4;
/** Milliseconds for one test, on a busy machine. */
const PATIENCE = 60_000;

const failures = await main(process.argv.slice(2));
process.exitCode = failures > 0 ? 1 : 0;

async function main(names: readonly string[]): Promise<number> {
  const files = names.length > 0 ? names.map((name) => `tests/${name}.json`) : everyFile();
  buildSubgraph();
  const home = mkdtempSync(join(tmpdir(), "aura-subgraph-"));
  const subgraph = join(home, "subgraph");
  prepareTestSubgraph(subgraph);
  const [port = 0] = await freePorts(1);
  const postgres = await startPostgres({
    dataDir: join(home, "data"),
    port,
    logFile: join(home, "postgres.log"),
  });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  try {
    const databases = databasesAt(postgres.url);
    const waiting = [...files];
    let failed = 0;
    const lanes = Array.from({ length: LANES }, async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        // Each in a process and a database of its own: graph-node's tests share block hashes, so that a cached answer of
        // one could serve another, and a failing one leaves its blocks behind.
        const { passed, output } = await runGndTest(subgraph, file, await databases.create(), PATIENCE);
        if (passed) continue;
        failed += 1;
        console.log(output);
      }
    });
    await Promise.all(lanes);
    console.log(`subgraph: ${files.length - failed} passed, ${failed} failed`);
    return failed;
  } finally {
    await stop();
  }
}

function everyFile(): string[] {
  return readdirSync(join(root, "subgraph/tests"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `tests/${name}`);
}
