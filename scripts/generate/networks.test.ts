import { readFile } from "node:fs/promises";

import { zeroAddress } from "viem";
import { beforeAll, describe, expect, test } from "vitest";

import { LOCAL, readConfiguration } from "../deploy/configuration.ts";
import { deployAura } from "../deploy/deploy-aura.ts";
import { deployPlan, type Deployment } from "../deploy/deploy-plan.ts";
import { readDeployments } from "../deploy/deployments.ts";
import { ensureProxy } from "../deploy/ensure-proxy.ts";
import { makePlan } from "../deploy/plan.ts";
import { governed, testChain } from "../deploy/test-chain.ts";
import { readManifest } from "../subgraph/manifest.ts";
import { networksOf, type ChainRecord } from "./networks.ts";

const indexed = (await readManifest()).dataSources.map(({ name }) => name);

/** Two chains on which everything was really deployed; the second has blocks of its own. */
let local: Deployment;
let other: Deployment;
beforeAll(async () => {
  local = await deployAura({ ...(await testChain()), configuration: await readConfiguration(LOCAL) });
  const chain = await testChain(11_155_111);
  for (let i = 0; i < 40; i++) await chain.pass(1);
  await ensureProxy(chain);
  other = await deployPlan({ ...chain, plan: await makePlan(governed) });
});

const records = (changes: Readonly<Record<string, ChainRecord>> = {}) => ({
  "31337": { name: "local", contracts: local },
  "11155111": { name: "sepolia", contracts: other },
  ...changes,
});

describe("networksOf", () => {
  test("behavior: two deployments give two networks, each with its own addresses and start blocks", () => {
    const networks = networksOf(records(), indexed);
    expect(Object.keys(networks).toSorted()).toEqual(["local", "sepolia"]);
    for (const [name, contracts] of Object.entries({ local, sepolia: other })) {
      const network = networks[name] ?? {};
      expect(Object.keys(network)).toEqual(indexed);
      for (const [contract, { address, startBlock }] of Object.entries(network)) {
        const deployed = contracts[contract];
        if (deployed === undefined) expect(address).toBe(zeroAddress);
        else expect({ address, blockNumber: startBlock }).toEqual(deployed);
      }
    }
    expect(networks["sepolia"]?.["Passport"]?.startBlock).toBeGreaterThan(40);
    expect(networks["sepolia"]?.["Passport"]?.address).not.toBe(networks["local"]?.["Passport"]?.address);
  });

  test("behavior: a contract that a network lacks gets the zero address and the first block", () => {
    const rest = Object.fromEntries(Object.entries(other).filter(([name]) => name !== "Invites"));
    const first = Math.min(...Object.values(rest).map(({ blockNumber }) => blockNumber));
    const { sepolia } = networksOf(records({ "11155111": { name: "sepolia", contracts: rest } }), indexed);
    expect(sepolia?.["Invites"]).toEqual({ address: zeroAddress, startBlock: first });
    expect(sepolia?.["AttestationMinter"]).toEqual({ address: zeroAddress, startBlock: first });
  });

  test("behavior: the committed networks.json is what the committed record gives", async () => {
    const committed = await readFile(new URL("../../subgraph/networks.json", import.meta.url), "utf8");
    expect(networksOf(await readDeployments(), indexed)).toEqual(JSON.parse(committed));
  });

  test.each<[string, (deployment: Deployment) => Readonly<Record<string, ChainRecord>>, string]>([
    ["two chains of one name", (d) => ({ "10": { name: "local", contracts: d } }), "called local as well"],
    ["a key that is no chain id", (d) => ({ base: { name: "base", contracts: d } }), "no chain id"],
    ["a name with a slash", (d) => ({ "10": { name: "a/b", contracts: d } }), "no name of a network"],
    ["no contracts", () => ({ "10": { name: "op", contracts: {} } }), "holds no contracts"],
    [
      "an address cut short",
      (d) => ({ "10": { name: "op", contracts: { ...d, Badges: { address: "0x12", blockNumber: 1 } } } }),
      "the address of Badges",
    ],
    [
      "an address with another checksum",
      (d) => ({
        "10": {
          name: "op",
          contracts: {
            ...d,
            Badges: { address: d["Badges"]?.address.toLowerCase() ?? "", blockNumber: 1 },
          },
        },
      }),
      "the address of Badges",
    ],
    [
      "the zero address",
      (d) => ({
        "10": { name: "op", contracts: { ...d, Badges: { address: zeroAddress, blockNumber: 1 } } },
      }),
      "zero address",
    ],
    [
      "a block that is none",
      (d) => ({
        "10": {
          name: "op",
          contracts: { ...d, Badges: { address: d["Badges"]?.address ?? "", blockNumber: -1 } },
        },
      }),
      "the block of Badges",
    ],
    [
      "two contracts at one address",
      (d) => ({
        "10": {
          name: "op",
          contracts: { ...d, Badges: { address: d["Passport"]?.address ?? "", blockNumber: 1 } },
        },
      }),
      "the same address",
    ],
  ])("error: a record with %s", (_what, broken, problem) => {
    expect(() => networksOf({ ...records(), ...broken(local) }, indexed)).toThrow(
      expect.objectContaining({
        name: "DeploymentRecordError",
        message: expect.stringContaining(problem) as string,
      }),
    );
  });
});
