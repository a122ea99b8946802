import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { fillManifest, type Network } from "./fill-manifest.ts";

const read = (path: string) => readFileSync(new URL(`../../subgraph/${path}`, import.meta.url), "utf8");
const manifest = read("subgraph.yaml");
const { local } = JSON.parse(read("networks.json")) as { local: Network };

describe("fillManifest", () => {
  test("behavior: the committed manifest holds the local network", () => {
    expect(fillManifest(manifest, "local", local)).toBe(manifest);
  });

  test("behavior: changes network, addresses and start blocks, start block 0 included, and nothing else", () => {
    const other = Object.fromEntries(
      Object.keys(local).map((name) => [name, { address: `0x${"ab".repeat(20)}`, startBlock: 0 }]),
    );
    const filled = fillManifest(manifest, "sepolia", other);
    const changed = filled.split("\n").filter((line, index) => line !== manifest.split("\n")[index]);
    expect(new Set(changed)).toEqual(
      new Set(["    network: sepolia", `      address: "0x${"ab".repeat(20)}"`, "      startBlock: 0"]),
    );
    expect(changed).toHaveLength(3 * Object.keys(local).length);
    expect(fillManifest(filled, "local", local)).toBe(manifest);
  });

  test("error: a contract that the network lacks", () => {
    expect(() => fillManifest(manifest, "empty", {})).toThrow("The network empty has no contract Passport.");
  });

  test("error: a contract that the manifest lacks", () => {
    const more = { ...local, Unknown: { address: "0x00", startBlock: 1 } };
    expect(() => fillManifest(manifest, "local", more)).toThrow("The manifest has no data source Unknown.");
  });
});
