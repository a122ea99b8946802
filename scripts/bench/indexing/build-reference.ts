import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
  const graph = join(root, "node_modules/.bin/graph");
  for (const args of [
    ["codegen", "--output-dir", "generated"],
    ["build", "--output-dir", "build"],
  ]) {
    const { status, stdout, stderr } = spawnSync(graph, args, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`The reference did not build.\n${stdout}\n${stderr}`);
  }
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

/** Signatures as a manifest writes them. */
function eventsOf(abi: string): readonly string[] {
  const items = JSON.parse(
    readFileSync(join(root, `subgraph/generated/abis/${abi}.json`), "utf8"),
  ) as readonly AbiItem[];
  return items
    .filter(({ type }) => type === "event")
    .map(({ name, inputs }) => {
      const types = inputs.map((input) => `${input.indexed === true ? "indexed " : ""}${typeOf(input)}`);
      return `${name}(${types.join(",")})`;
    });
}

interface AbiInput {
  readonly type: string;
  readonly indexed?: boolean;
  readonly components?: readonly AbiInput[];
}
interface AbiItem {
  readonly type: string;
  readonly name: string;
  readonly inputs: readonly AbiInput[];
}

/** A struct is written as the list of its members' types. */
function typeOf({ type, components }: AbiInput): string {
  return components === undefined
    ? type
    : `(${components.map(typeOf).join(",")})${type.slice("tuple".length)}`;
}
