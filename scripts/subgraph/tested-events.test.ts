/** The tests of the subgraph tell it events that its contracts emit, and leave out none that it handles. */
import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { readManifest } from "./manifest.ts";
import { testNetwork } from "./test-network.ts";

interface TestFile {
  readonly blocks: readonly {
    readonly events?: readonly { readonly address: string; readonly event: string }[];
  }[];
}

const folder = new URL("../../subgraph/tests/", import.meta.url);
const { dataSources } = await readManifest();
const handled = dataSources.flatMap(({ name, events }) => events.map((event) => `${name}.${event}`));

/** Events with a struct, which gnd cannot make: scripts/e2e/trees.test.ts has them on a chain. */
const WITH_STRUCT = /^(CredentialMinter\.CredentialRule|HoldingMinter\.HoldingRule)Configured\(/;
/** What contracts say that are not the protocol's. */
const FOREIGN = "bad-unknown-contract.json";

const told = readdirSync(folder).flatMap((file) => {
  const { blocks } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as TestFile;
  return blocks.flatMap(({ events = [] }) =>
    events.map(({ address, event }) => ({ file, event: nameOf(address, event) })),
  );
});

describe("the tests of the subgraph", () => {
  test("behavior: gnd ignores an event that no contract emits, so every event is one that is handled", () => {
    const known = new Set(handled);
    expect(told.filter(({ file, event }) => file !== FOREIGN && !known.has(event))).toEqual([]);
  });

  test("behavior: every event that is handled is told in one of them", () => {
    const seen = new Set(told.map(({ event }) => event));
    expect(handled.filter((event) => !seen.has(event) && !WITH_STRUCT.test(event))).toEqual([]);
  });
});

/** As the manifest writes it, with the contract that stands at the address. */
function nameOf(address: string, event: string): string {
  const [contract = address] =
    Object.entries(testNetwork).find(([, each]) => each.address.toLowerCase() === address.toLowerCase()) ??
    [];
  const [, name = "", parameters = ""] = /^(\w+)\((.*)\)$/.exec(event) ?? [];
  const types = parameters.split(", ").map((parameter) => {
    const [type = "", ...rest] = parameter.split(" ");
    return rest.includes("indexed") ? `indexed ${type}` : type;
  });
  return `${contract}.${name}(${types.join(",")})`;
}
