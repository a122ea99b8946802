import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { MANIFEST, parseManifest, readManifest } from "./manifest.ts";

const text = await readFile(MANIFEST, "utf8");

describe("parseManifest", () => {
  test("behavior: the committed manifest keeps every block, and names each contract once", async () => {
    const manifest = await readManifest();
    // Profiles are computed at the block of an epoch: an indexer that prunes cannot answer for them.
    expect(manifest.prune).toBe("never");
    expect(manifest.features).not.toContain("grafting");
    const names = manifest.dataSources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("Passport");
  });

  test("behavior: reads start block 0 as what it is, and a missing one as graph-node does", () => {
    const zero = text.replace(/startBlock: \d+/, "startBlock: 0");
    expect(parseManifest(zero).dataSources[0]?.startBlock).toBe(0);
    const none = text.replace(/ {6}startBlock: \d+\n/, "");
    expect(parseManifest(none).dataSources[0]?.startBlock).toBe(0);
  });

  test("behavior: tells the networks of templates apart from those of data sources", () => {
    const templates = "templates:\n  - kind: file/ipfs\n    name: Metadata\n    network: elsewhere\n";
    const manifest = parseManifest(`specVersion: 1.4.0\ndataSources: []\n${templates}`);
    expect(manifest.dataSources).toEqual([]);
    expect(manifest.templateNetworks).toEqual(["elsewhere"]);
  });

  test("behavior: a file needs no network, a contract that a handler adds does", () => {
    const of = (kind: string) =>
      `specVersion: 1.4.0\ndataSources: []\ntemplates:\n  - kind: ${kind}\n    name: Some\n`;
    expect(parseManifest(of("file/ipfs")).templateNetworks).toEqual([]);
    expect(() => parseManifest(of("ethereum"))).toThrow("templates[0].network");
  });

  test.each([
    ["is not YAML", "a: [", "is not YAML"],
    ["is empty", "", "has no dataSources"],
    ["lists nothing", "specVersion: 1.4.0", "has no dataSources"],
    [
      "has an address that YAML reads as a number",
      text.replace(/address: "(\w+)"/, "address: $1"),
      "source.address",
    ],
    ["has a negative start block", text.replace(/startBlock: \d+/, "startBlock: -1"), "source.startBlock"],
  ])("error: a manifest that %s", (_what, broken, problem) => {
    expect(() => parseManifest(broken)).toThrow(
      expect.objectContaining({ name: "ManifestError", message: expect.stringContaining(problem) as string }),
    );
  });
});
