import { spawn } from "node:child_process";
import { join } from "node:path";

import { subgraphEnvironment } from "../start/graph-node.ts";
import { binaryFolder } from "../start/platform-binaries.ts";

/** What `gnd test` came to. */
export interface GndResult {
  readonly passed: boolean;
  readonly output: string;
}

/**
 * Runs a test file against the built subgraph.
 *
 * @param subgraph Folder with the built subgraph.
 * @param file Path relative to it.
 * @param postgresUrl A fresh database: what a failing test leaves behind fails the next ones.
 * @param patience Milliseconds after which it counts as failed; graph-node waits for a lost database for ever.
 */
export function runGndTest(
  subgraph: string,
  file: string,
  postgresUrl: string,
  patience: number,
): Promise<GndResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      join(binaryFolder("gnd"), "gnd"),
      ["test", "--skip-build", "--postgres-url", postgresUrl, file],
      {
        cwd: subgraph,
        env: { ...process.env, ...subgraphEnvironment },
        stdio: ["ignore", "pipe", "pipe"],
        timeout: patience,
        killSignal: "SIGKILL",
      },
    );
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      const output = Buffer.concat(chunks).toString("utf8");
      const end = signal === null ? "" : `\nEnded by ${signal} after ${patience} ms.\n`;
      resolve({ passed: code === 0 && passedCount(output) === 1, output: output + end });
    });
  });
}

/** How many tests `gnd test` says have passed; 0 when it says nothing. */
function passedCount(output: string): number {
  return Number(/^Tests: (\d+) passed/m.exec(output)?.[1] ?? 0);
}
