import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { demoAccount, roles } from "../seed/accounts.ts";
import { LOCAL, parseConfiguration, readConfiguration } from "./configuration.ts";

const valid = JSON.parse(await readFile(LOCAL, "utf8")) as Record<string, unknown>;
const attesters = [1, 2].map((index) => demoAccount(index).address);
const parse = (change: object) => parseConfiguration(JSON.stringify({ ...valid, ...change }));
const registry = valid["registry"] as object;

describe("readConfiguration", () => {
  test("behavior: the local configuration is governed by the owner of the demo world, without delay", async () => {
    const configuration = await readConfiguration(LOCAL);
    expect(configuration.multisig).toBe(demoAccount(roles.owner).address);
    expect(configuration.timelockDelay).toBeNull();
    expect(configuration.registry).toMatchObject({ formulaDelay: 0, epochBond: 0n });
  });

  test("error: the public one asks for a multisig first", async () => {
    await expect(readConfiguration(new URL("networks/public.json", import.meta.url))).rejects.toMatchObject({
      name: "ConfigurationError",
      path: "multisig",
    });
  });

  test("error: a file that is not there", async () => {
    await expect(readConfiguration("missing.json")).rejects.toThrow(/cannot be read from missing\.json/);
  });
});

describe("parseConfiguration", () => {
  test("behavior: takes bounds themselves, and zero", () => {
    const read = parse({
      timelockDelay: 2 ** 32 - 1,
      registry: { ...registry, epochBond: (2n ** 96n - 1n).toString(), challengeBond: "0" },
      invites: { quotas: [0, 0, 1, 1, 65_535] },
      attesters,
      quorum: 2,
      eas: attesters[0],
    });
    expect(read).toMatchObject({
      timelockDelay: 2 ** 32 - 1,
      registry: { epochBond: 2n ** 96n - 1n, challengeBond: 0n },
      quorum: 2,
      eas: attesters[0],
    });
    expect(parse({ timelockDelay: 0 }).timelockDelay).toBe(0);
  });

  const lower = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  test.each<[string, object, string, RegExp]>([
    ["a key too many", { multsig: lower }, "multsig", /is not known/],
    ["a section that is none", { passport: [] }, "passport", /is not an object/],
    ["a key missing inside", { badges: {} }, "badges.removalDelay", /is missing/],
    ["a checksum that is wrong", { multisig: lower.replace("f39fd", "F39fd") }, "multisig", /checksum/],
    ["the zero address", { multisig: `0x${"0".repeat(40)}` }, "multisig", /zero address/],
    ["a period above the bound", { timelockDelay: 2 ** 32 }, "timelockDelay", /from 0 to 4294967295/],
    ["a period below zero", { timelockDelay: -1 }, "timelockDelay", /whole number/],
    ["a period in text", { badges: { removalDelay: "1" } }, "badges.removalDelay", /whole number/],
    ["a fraction", { badges: { removalDelay: 0.5 } }, "badges.removalDelay", /whole number/],
    ["a bond as a number", { registry: { ...registry, epochBond: 1 } }, "registry.epochBond", /decimal text/],
    [
      "a bond above the bound",
      { registry: { ...registry, epochBond: (2n ** 96n).toString() } },
      "registry.epochBond",
      /wei/,
    ],
    ["four quotas", { invites: { quotas: [1, 2, 3, 4] } }, "invites.quotas", /has not 5 entries/],
    ["a quota that falls", { invites: { quotas: [1, 2, 3, 4, 3] } }, "invites.quotas[4]", /falls/],
    ["a quota above the bound", { invites: { quotas: [1, 2, 3, 4, 65_536] } }, "invites.quotas[4]", /65535/],
    [
      "an attester twice",
      { attesters: [...attesters, attesters[0]], quorum: 1 },
      "attesters[2]",
      /there twice/,
    ],
    [
      "attesters without a quorum",
      { attesters, quorum: 0 },
      "quorum",
      /from 1 to the number of attesters, 2/,
    ],
    ["a quorum of more than there are", { attesters, quorum: 3 }, "quorum", /from 1 to/],
    ["a quorum of nobody", { quorum: 1 }, "quorum", /from 0 to the number of attesters, 0/],
    ["no list", { attesters: null }, "attesters", /is not a list/],
  ])("error: %s", (_name, change, path, message) => {
    expect(() => parse(change)).toThrow(
      expect.objectContaining({ name: "ConfigurationError", path }) as Error,
    );
    expect(() => parse(change)).toThrow(message);
  });

  test("error: no key at all, and no JSON", () => {
    expect(() => parseConfiguration("{}")).toThrow(/at multisig is missing/);
    expect(() => parseConfiguration("{")).toThrow(/The configuration is not JSON/);
    expect(() => parseConfiguration("null")).toThrow(/The configuration is not an object/);
  });
});
