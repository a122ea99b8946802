import { existsSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { protocol } from "../deploy/protocol.ts";
import { mirroredEvents } from "./mirrored-events.ts";

interface Parameter {
  readonly type: string;
  readonly indexed?: boolean;
  readonly components?: readonly Parameter[];
}

interface AbiItem {
  readonly type: string;
  readonly name: string;
  readonly inputs: readonly Parameter[];
}

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const handled = handledEvents(readFileSync(at("subgraph/subgraph.yaml"), "utf8"));
const contracts = protocol.flatMap(({ name, source }) =>
  typeof source === "string" && !source.startsWith("npm:") ? [{ name, events: eventsOf(name, source) }] : [],
);

describe("mirroredEvents", () => {
  test.each(contracts)(
    "behavior: every event of $name is indexed or mirrored, never both",
    ({ name, events }) => {
      const indexed = handled.get(name) ?? [];
      const mirrored = Object.keys(mirroredEvents[name] ?? {});
      expect(new Set(indexed)).toEqual(
        new Set(events.filter((event) => !mirrored.includes(event.slice(0, event.indexOf("("))))),
      );
    },
  );

  test("behavior: what stands for an event is an event of the same contract that is indexed", () => {
    for (const [name, mirrored] of Object.entries(mirroredEvents)) {
      const indexed = (handled.get(name) ?? []).map((event) => event.slice(0, event.indexOf("(")));
      for (const reason of Object.values(mirrored).filter((text) => !text.startsWith("never emitted: ")))
        expect(indexed).toEqual(expect.arrayContaining(reason.split(/, | and /)));
    }
  });
});

/** Signatures by data source. */
function handledEvents(manifest: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    manifest
      .split("  - kind: ethereum\n")
      .slice(1)
      .map((source) => [
        /name: (\w+)/.exec(source)?.[1] ?? "",
        [...source.matchAll(/- event: (.+)/g)].map(([, event = ""]) => event),
      ]),
  );
}

function eventsOf(name: string, source: string): string[] {
  const path = at(`artifacts/contracts/${source}/${name}.json`);
  if (!existsSync(path)) throw new Error(`${name} has not been built: npm run build:contracts.`);
  const { abi } = JSON.parse(readFileSync(path, "utf8")) as { abi: readonly AbiItem[] };
  return abi.filter(({ type }) => type === "event").map(signatureOf);
}

function signatureOf({ name, inputs }: AbiItem): string {
  return `${name}(${inputs.map((input) => `${input.indexed === true ? "indexed " : ""}${typeOf(input)}`).join(",")})`;
}

function typeOf({ type, components = [] }: Parameter): string {
  return type.startsWith("tuple")
    ? `(${components.map(typeOf).join(",")})${type.slice("tuple".length)}`
    : type;
}
