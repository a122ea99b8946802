import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SAVE_MARK } from "./handler-writes.ts";
import { runGraph } from "./run-graph.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Builds a copy of our subgraph that says in the log which entity it saves, each time.
 *
 * @param folder Empty; what is built lies in `build/` below it.
 * @throws Error with the whole output when it does not build.
 */
export function buildCounted(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of ["src", "generated", "schema.graphql", "subgraph.yaml"])
    cpSync(join(root, "subgraph", part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const types = join(folder, "generated/types/schema.ts");
  writeFileSync(types, tellSaves(readFileSync(types, "utf8")));
  runGraph(folder, ["build", "--output-dir", "build"]);
}

/** Generated entities save themselves by one call each. */
export function tellSaves(types: string): string {
  return `import { log } from "@graphprotocol/graph-ts";\n${types.replaceAll(
    /store\.set\(\s*"(\w+)",/g,
    (call, type: string) => `log.info("${SAVE_MARK} ${type}", []);\n${call}`,
  )}`;
}
