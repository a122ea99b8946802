import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readSettings } from "./readSettings.ts";

describe("readSettings", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aura-settings-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (name: string, value: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
    return path;
  };
  const nowhere = { XDG_CONFIG_HOME: "/nowhere" };

  it("behavior: the local stack's own by default", async () => {
    expect(await readSettings({}, nowhere)).toMatchObject({
      chain: { id: 31337 },
      rpcUrl: "http://127.0.0.1:8545",
      artifacts: "http://127.0.0.1:4173/artifacts/",
      configFile: undefined,
      sources: { rpcUrl: "default" },
    });
  });

  it("behavior: flag before environment before file before default", async () => {
    const config = write("order.json", { rpcUrl: "http://file", subgraphUrl: "http://file" });
    const env = {
      ...nowhere,
      AURA_RPC_URL: "http://env",
      AURA_SUBGRAPH_URL: "http://env",
      AURA_CONFIG: config,
    };
    const all = await readSettings({ rpcUrl: "http://flag" }, env);
    expect([all.rpcUrl, all.subgraphUrl]).toEqual(["http://flag", "http://env"]);
    expect(all.sources).toMatchObject({ rpcUrl: "flag", subgraphUrl: "environment", artifacts: "default" });
    const file = await readSettings({ config }, { ...nowhere, AURA_RPC_URL: "" });
    expect([file.rpcUrl, file.sources.rpcUrl, file.configFile]).toEqual(["http://file", "file", config]);
  });

  it("behavior: another chain has its own node and no local indexer", async () => {
    for (const name of ["sepolia", "11155111"]) {
      const settings = await readSettings({ chain: name }, nowhere);
      expect(settings).toMatchObject({
        chain: { id: 11155111 },
        subgraphUrl: undefined,
        artifacts: undefined,
      });
      expect(settings.rpcUrl).toMatch(/^https:/);
    }
    expect((await readSettings({ chain: "base-sepolia" }, nowhere)).chain.id).toBe(84532);
  });

  it("behavior: paths in a file start from its folder", async () => {
    const config = write("paths.json", { keystore: "me.json", artifacts: "keys" });
    const settings = await readSettings({ config }, nowhere);
    expect([settings.keystore, settings.artifacts]).toEqual([join(folder, "me.json"), join(folder, "keys")]);
  });

  it.each([
    ["a chain nobody knows", { chain: "sepolai" }, /no chain "sepolai"/],
    ["a file that is not there", { config: "/nowhere/config.json" }, /cannot be read/],
    ["a deployment that is not there", { deployment: "/nowhere/d.json" }, /cannot be read/],
  ])("error: %s", async (_, flags, message) => {
    await expect(readSettings(flags, nowhere)).rejects.toThrow(message);
  });

  it.each([
    ["no JSON", "{", /does not hold JSON/],
    ["a list", [], /must hold a JSON object/],
    ["a secret", { privateKey: "0x1" }, /Secrets belong in the environment/],
    ["a number", { rpcUrl: 1 }, /must be a text/],
  ])("error: a configuration file that holds %s", async (_, value, message) => {
    const config = write("wrong.json", value);
    await expect(readSettings({ config }, nowhere)).rejects.toThrow(message);
  });

  it("error: a deployment that names too little, with the field", async () => {
    const deployment = write("deployment.json", {
      name: "mine",
      contracts: { Passport: { address: "0x1" } },
    });
    await expect(readSettings({ deployment }, nowhere)).rejects.toThrow(/contracts\.Passport\.address/);
  });
});
