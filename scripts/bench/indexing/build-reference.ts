import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Abi } from "viem";

import { eventSignatures } from "../../subgraph/event-coverage.ts";
import { runGraph } from "./run-graph.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const source = fileURLToPath(new URL("reference/", import.meta.url));

/**
 * Builds the reference: a subgraph of the same contracts that does four writes for each of their events.
 *
 * @param folder Empty; what is built lies in `build/` below it.
 * @throws Error with the whole output when it does not build.
 */
export function buildReference(folder: string): void {
  mkdirSync(join(folder, "src"), { recursive: true });
  cpSync(join(source, "schema.graphql"), join(folder, "schema.graphql"));
  cpSync(join(source, "mapping.ts"), join(folder, "src/mapping.ts"));
  cpSync(join(root, "subgraph/generated/abis"), join(folder, "abis"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(
    join(folder, "subgraph.yaml"),
    referenceManifest(readFileSync(join(root, "subgraph/subgraph.yaml"), "utf8"), eventsOf),
  );
  runGraph(folder, ["codegen", "--output-dir", "generated"]);
  runGraph(folder, ["build", "--output-dir", "build"]);
}

/**
 * The same contracts, and every event of theirs, each with the one handler. Ours reads a batch of badges from one event,
 * where a plain subgraph reads a transfer for each.
 */
export function referenceManifest(manifest: string, eventsOf: (abi: string) => readonly string[]): string {
  return manifest
    .replace(/^features:\n(?: {2}- .*\n)+/m, "")
    .replace(/^templates:\n(?: .*\n)+/m, "")
    .replaceAll(/file: \.\/src\/\S+/g, "file: ./src/mapping.ts")
    .replaceAll(/file: \.\/generated\/abis\//g, "file: ./abis/")
    .replaceAll(/^ {6}entities:\n(?: {8}- \w+\n)+/gm, "      entities:\n        - Log\n")
    .replaceAll(
      /file: \.\/abis\/(\w+)\.json\n {6}eventHandlers:\n(?: {8}- event: .*\n {10}handler: \w+\n?)+/g,
      (_, abi: string) => `file: ./abis/${abi}.json\n      eventHandlers:\n${handlers(eventsOf(abi))}`,
    );
}

const handlers = (events: readonly string[]): string =>
  events.map((event) => `        - event: ${event}\n          handler: handleEvent\n`).join("");

function eventsOf(abi: string): readonly string[] {
  return eventSignatures(
    JSON.parse(readFileSync(join(root, `subgraph/generated/abis/${abi}.json`), "utf8")) as Abi,
  );
}
