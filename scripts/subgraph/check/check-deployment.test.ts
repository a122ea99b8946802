import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createPublicClient, custom, http, zeroAddress, type Address } from "viem";
import { beforeAll, describe, expect, test } from "vitest";

import { LOCAL, readConfiguration } from "../../deploy/configuration.ts";
import { deployAura } from "../../deploy/deploy-aura.ts";
import { deployPlan, type Deployment } from "../../deploy/deploy-plan.ts";
import { ensureProxy } from "../../deploy/ensure-proxy.ts";
import { makePlan } from "../../deploy/plan.ts";
import { governed, testChain } from "../../deploy/test-chain.ts";
import { networksOf } from "../../generate/networks.ts";
import { freePorts } from "../../start/free-ports.ts";
import { fillManifest } from "../fill-manifest.ts";
import { MANIFEST, parseManifest, type DataSource, type Manifest } from "../manifest.ts";
import { checkDeployment, type CheckParameters } from "./check-deployment.ts";

const text = await readFile(MANIFEST, "utf8");
const names = parseManifest(text).dataSources.map(({ name }) => name);

type Chain = Awaited<ReturnType<typeof testChain>>;
let chain: Chain;
let deployment: Deployment;
let records: NonNullable<CheckParameters["records"]>;
let manifest: Manifest;

const filled = (name: string): Manifest => {
  const network = networksOf(records, names)[name];
  if (network === undefined) throw new Error(`There is no ${name}.`);
  return parseManifest(fillManifest(text, name, network));
};

beforeAll(async () => {
  chain = await testChain();
  deployment = await deployAura({ ...chain, configuration: await readConfiguration(LOCAL) });
  records = { "31337": { name: "local", contracts: deployment } };
  manifest = filled("local");
});

const check = (changes: Partial<CheckParameters> = {}) =>
  checkDeployment({
    network: "local",
    rpcUrl: "test",
    config: undefined,
    slack: 100,
    publicClient: chain.publicClient,
    records,
    manifest,
    built: true,
    ...changes,
  });

/** The manifest with one data source changed. */
const withSource = (name: string, change: Partial<DataSource>): Manifest => ({
  ...manifest,
  dataSources: manifest.dataSources.map((source) =>
    source.name === name ? { ...source, ...change } : source,
  ),
});

/** Record and manifest that agree on another block for one contract. */
function withBlock(name: string, blockNumber: number): Pick<CheckParameters, "records" | "manifest"> {
  const address = addressOf(name);
  const contracts = { ...deployment, [name]: { address, blockNumber } };
  return {
    records: { "31337": { name: "local", contracts } },
    manifest: withSource(name, { startBlock: blockNumber }),
  };
}

const addressOf = (name: string): Address => deployment[name]?.address ?? zeroAddress;
const blockOf = (name: string): number => deployment[name]?.blockNumber ?? -1;
const codes = ({ findings }: Awaited<ReturnType<typeof check>>) =>
  findings.map(({ code, contract }) => (contract === undefined ? code : `${code} ${contract}`));

describe("checkDeployment", () => {
  test("behavior: a manifest that fits, constructor arguments included", async () => {
    const report = await check();
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ network: "local", chainId: 31337, contracts: names.length - 1 });
    // The local chain has no EAS, so that AttestationMinter was left out.
    expect(report.notes).toEqual(["local has no AttestationMinter: its data source reads nothing."]);
  });

  test("behavior: a second network out of its own record, on a chain of its own", async () => {
    const other = await testChain(11_155_111);
    await ensureProxy(other);
    const contracts = await deployPlan({ ...other, plan: await makePlan(governed) });
    const both = { ...records, "11155111": { name: "sepolia", contracts } };
    const network = networksOf(both, names)["sepolia"] ?? {};
    const parameters = {
      network: "sepolia",
      publicClient: other.publicClient,
      records: both,
      manifest: parseManifest(fillManifest(text, "sepolia", network)),
    };
    expect(codes(await check(parameters))).toEqual([]);

    const folder = await mkdtemp(join(tmpdir(), "aura-check-"));
    try {
      const config = join(folder, "sepolia.json");
      const asText = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
      await writeFile(config, JSON.stringify(governed, asText));
      expect(codes(await check({ ...parameters, config }))).toEqual([]);
      const delayed = { ...governed, passport: { ...governed.passport, rebindDelay: 1 } };
      await writeFile(config, JSON.stringify(delayed, asText));
      expect(codes(await check({ ...parameters, config }))).toContain("foreign-address Passport");
    } finally {
      await rm(folder, { recursive: true });
    }
    // The code is the same, whatever the arguments: only the configuration tells.
    const asLocal = await check({ ...parameters, config: fileURLToPath(LOCAL) });
    expect(new Set(asLocal.findings.map(({ code }) => code))).toEqual(new Set(["foreign-address"]));
  });

  test("error: a node of another chain is asked nothing more", async () => {
    const { publicClient } = await testChain(10);
    const report = await check({ publicClient });
    expect(codes(report)).toEqual(["wrong-chain"]);
    expect(report.findings[0]?.message).toContain("serves chain 10, and local is chain 31337");
  });

  test("error: addresses without code", async () => {
    const { publicClient } = await testChain();
    const report = await check({ publicClient });
    expect(report.contracts).toBe(0);
    expect(codes(report)).toEqual(
      names.filter((name) => name !== "AttestationMinter").map((name) => `no-code ${name}`),
    );
  });

  test("error: another contract's code, and code that differs in one byte", async () => {
    const badges = (await chain.publicClient.getCode({ address: addressOf("Badges") })) ?? "0x";
    const vouches = (await chain.publicClient.getCode({ address: addressOf("Vouches") })) ?? "0x";
    try {
      await chain.setCode(addressOf("Badges"), vouches);
      expect(codes(await check())).toEqual(["foreign-code Badges"]);
      await chain.setCode(
        addressOf("Badges"),
        `${badges.slice(0, -1)}${badges.endsWith("0") ? "1" : "0"}` as Address,
      );
      expect(codes(await check())).toEqual(["foreign-code Badges"]);
    } finally {
      await chain.setCode(addressOf("Badges"), badges);
    }
    expect(codes(await check())).toEqual([]);
  });

  test("error: reading that begins a block after the creation, or beyond the head", async () => {
    expect(codes(await check(withBlock("Passport", blockOf("Passport") + 1)))).toEqual([
      "start-block-too-late Passport",
    ]);
    const head = Number(await chain.publicClient.getBlockNumber({ cacheTime: 0 }));
    expect(codes(await check(withBlock("Passport", head + 1)))).toEqual(["start-block-too-late Passport"]);
  });

  test("error: reading that begins too long before the creation; the bound itself is allowed", async () => {
    const early = withBlock("Passport", blockOf("Passport") - 2);
    expect(codes(await check({ ...early, slack: 2 }))).toEqual([]);
    expect(codes(await check({ ...early, slack: 1 }))).toEqual(["start-block-too-early Passport"]);
  });

  test("behavior: a node without the past leaves start blocks unchecked, and says so", async () => {
    const publicClient = createPublicClient({
      transport: custom({
        request: (request: { method: string; params?: unknown[] }) => {
          if (request.method === "eth_getCode" && request.params?.[1] !== "latest")
            throw Object.assign(new Error("missing trie node"), { code: -32000 });
          return chain.provider.request(request);
        },
      }),
    });
    const report = await check({ publicClient, ...withBlock("Passport", blockOf("Passport") + 1) });
    expect(report.findings).toEqual([]);
    expect(report.notes.join()).toContain("does not know states of the past (missing trie node)");
  });

  test("error: a manifest without one of the contracts, and one with a contract nobody knows", async () => {
    const dataSources = manifest.dataSources.filter(({ name }) => name !== "Tickets");
    expect(codes(await check({ manifest: { ...manifest, dataSources } }))).toEqual([
      "missing-data-source Tickets",
    ]);
    const [first] = manifest.dataSources;
    if (first === undefined) throw new Error("The manifest is empty.");
    const more = { ...first, name: "Works" };
    expect(
      codes(await check({ manifest: { ...manifest, dataSources: [...manifest.dataSources, more] } })),
    ).toContain("unknown-data-source Works");
  });

  test("error: a manifest that is filled for another network, its templates included", async () => {
    expect(codes(await check({ manifest: { ...manifest, templateNetworks: ["sepolia"] } }))).toEqual([
      "network-mismatch",
    ]);
    expect(codes(await check({ manifest: withSource("Badges", { network: "sepolia" }) }))).toEqual([
      "network-mismatch",
    ]);
  });

  test("error: an address or a block that the record does not say", async () => {
    const elsewhere = withSource("Badges", { address: addressOf("Tickets") });
    expect(codes(await check({ manifest: elsewhere }))).toEqual([
      "address-mismatch Badges",
      "foreign-code Badges",
    ]);
    const block = withSource("Badges", { startBlock: blockOf("Badges") - 1 });
    expect(codes(await check({ manifest: block }))).toEqual(["start-block-mismatch Badges"]);
    // Nothing would be read from it, and nothing be amiss to see.
    const nowhere = withSource("Badges", { address: zeroAddress });
    expect(codes(await check({ manifest: nowhere }))).toEqual(["address-mismatch Badges"]);
  });

  test("error: events that the contract has not, and such that nobody reads", async () => {
    const { events = [] } = manifest.dataSources.find(({ name }) => name === "Vouches") ?? {};
    const [first = "", ...rest] = events;
    const changed = withSource("Vouches", { events: ["Gone(uint256)", ...rest] });
    const report = await check({ manifest: changed });
    expect(codes(report)).toEqual(["unknown-event Vouches", "unhandled-event Vouches"]);
    expect(report.findings.map(({ message }) => message).join()).toContain(first);
  });

  test("error: an ABI of another build", async () => {
    const other = withSource("Badges", { abis: { Badges: "./generated/abis/Tickets.json" } });
    expect(codes(await check({ manifest: other }))).toEqual(["abi-mismatch Badges"]);
  });

  test("error: pruned history, mixed mapping versions, a build of other sources", async () => {
    expect(codes(await check({ manifest: { ...manifest, prune: "auto" } }))).toEqual(["history-pruned"]);
    expect(codes(await check({ manifest: { ...manifest, prune: undefined } }))).toEqual(["history-pruned"]);
    expect(codes(await check({ manifest: withSource("Badges", { apiVersion: "0.0.8" }) }))).toEqual([
      "version-mismatch",
    ]);
    expect(codes(await check({ built: false }))).toEqual(["build-stale"]);
  });

  test("error: a network that nobody recorded is named, with those that are", async () => {
    await expect(check({ network: "mainnet" })).rejects.toMatchObject({
      name: "UnknownNetworkError",
      exitCode: 3,
      message: expect.stringMatching(/under the name mainnet; there are local\./) as string,
    });
  });

  test("error: a broken record", async () => {
    const contracts = { ...deployment, Badges: { address: addressOf("Badges"), blockNumber: 1.5 } };
    await expect(check({ records: { "31337": { name: "local", contracts } } })).rejects.toMatchObject({
      name: "UnreadableFileError",
      exitCode: 3,
      message: expect.stringContaining("the block of Badges") as string,
    });
  });

  test("error: a node that does not answer", async () => {
    const [port = 0] = await freePorts(1);
    const rpcUrl = `http://127.0.0.1:${port}`;
    const publicClient = createPublicClient({ transport: http(rpcUrl, { retryCount: 0 }) });
    await expect(check({ publicClient, rpcUrl })).rejects.toMatchObject({
      name: "RpcUnreachableError",
      exitCode: 3,
      message: expect.stringContaining(`${rpcUrl} does not answer`) as string,
    });
  });
});
