import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Builds the subgraph. graph-cli tells every step, which nobody wants to read unless one fails.
 *
 * @throws Error with its whole output when it does not build.
 */
export function buildSubgraph(): void {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build:subgraph"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The subgraph did not build.\n${stdout}\n${stderr}`);
}
