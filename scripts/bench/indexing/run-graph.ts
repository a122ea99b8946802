import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const graph = fileURLToPath(new URL("../../../node_modules/.bin/graph", import.meta.url));

/**
 * Runs graph-cli in a folder.
 *
 * @throws Error with its whole output when it fails.
 */
export function runGraph(folder: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(graph, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`The subgraph in ${folder} did not build.\n${stdout}\n${stderr}`);
}
