import { readFileSync } from "node:fs";

import { isAddressEqual, type Abi, type Address } from "viem";

import { readArtifact, type Artifact } from "../../deploy/artifact.ts";
import { isLocal, type Clients } from "../../deploy/clients.ts";
import { LOCAL, readConfiguration } from "../../deploy/configuration.ts";
import { readDeployments } from "../../deploy/deployments.ts";
import { makePlan } from "../../deploy/plan.ts";
import { protocol } from "../../deploy/protocol.ts";
import { networksOf, type ChainRecord } from "../../generate/networks.ts";
import { builds, isBuilt } from "../../start/builds.ts";
import { eventSignatures } from "../event-coverage.ts";
import { readManifest, type DataSource, type Manifest } from "../manifest.ts";
import { checkChain, type ExpectedCode } from "./check-chain.ts";
import { checkManifest } from "./check-manifest.ts";
import { UnknownNetworkError, UnreadableFileError } from "./errors.ts";
import type { CheckReport, Finding } from "./finding.ts";
import type { CheckOptions } from "./options.ts";

/** What {@link checkDeployment} needs. */
export interface CheckParameters extends Pick<CheckOptions, "network" | "rpcUrl" | "config" | "slack"> {
  readonly publicClient: Clients["publicClient"];
  /** By default the record of the repository. */
  readonly records?: Readonly<Record<string, ChainRecord>>;
  /** By default the manifest of the repository. */
  readonly manifest?: Manifest;
  /** Whether the build is that of the present sources; by default found out. */
  readonly built?: boolean;
}

const subgraph = new URL("../../../subgraph/", import.meta.url);

/**
 * Says whether the subgraph fits a deployment: manifest, record, ABIs, build and what stands on the chain agree.
 *
 * @throws CheckError when that cannot be told: no such network, a broken record, no answer from the node.
 */
export async function checkDeployment(parameters: CheckParameters): Promise<CheckReport> {
  const { publicClient, network, rpcUrl, config, slack, built = isBuilt(builds.subgraph) } = parameters;
  const records =
    parameters.records ?? (await readable("contracts/generated/deployments.json", readDeployments));
  const manifest = parameters.manifest ?? (await readable("subgraph/subgraph.yaml", () => readManifest()));
  const contracts = await readable("artifacts/", emittingContracts);
  const names = [...contracts.keys()];
  const networks = await readable("contracts/generated/deployments.json", () => networksOf(records, names));
  const [chainId, record] = Object.entries(records).find(([, { name }]) => name === network) ?? [];
  const expected = networks[network];
  if (chainId === undefined || record === undefined || expected === undefined)
    throw new UnknownNetworkError(network, Object.keys(networks));

  const offline = checkManifest({
    manifest,
    record,
    expected,
    abis: new Map([...contracts].map(([name, { abi }]): [string, Abi] => [name, abi])),
    abiOf: readAbi,
  });
  const notes: string[] = [];
  const configured = await checkAddresses(Number(chainId), record, config, notes);
  const chain = await checkChain({
    publicClient,
    rpcUrl,
    chainId: Number(chainId),
    network,
    sources: manifest.dataSources,
    code: contracts,
    slack,
  });
  return {
    network,
    chainId: Number(chainId),
    contracts: chain.contracts,
    findings: [...offline, ...checkBuild(built), ...configured, ...chain.findings],
    notes: [...notes, ...chain.notes],
  };
}

type Compiled = Artifact & ExpectedCode;

/** Contracts of the protocol that emit events, as compiled. */
async function emittingContracts(): Promise<ReadonlyMap<string, Compiled>> {
  const compiled = new Map<string, Compiled>();
  for (const { name, source } of protocol) {
    if (typeof source !== "string" || source.startsWith("npm:")) continue;
    const artifact = await readArtifact(source);
    if (eventSignatures(artifact.abi).length > 0) compiled.set(name, artifact);
  }
  return compiled;
}

function readAbi({ abi, abis }: DataSource): unknown {
  const file = abis[abi];
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(new URL(file, subgraph), "utf8"));
  } catch (error) {
    throw new UnreadableFileError(`subgraph/${file}`, error);
  }
}

function checkBuild(built: boolean): readonly Finding[] {
  if (built) return [];
  return [
    {
      code: "build-stale",
      message: "subgraph/build is not there, or is not what the present sources give.",
      remedy: "Run `npm run build:subgraph`.",
    },
  ];
}

/** Addresses follow from code, constructor arguments and salt: equal addresses are equal arguments. */
async function checkAddresses(
  chainId: number,
  { contracts }: ChainRecord,
  config: string | undefined,
  notes: string[],
): Promise<readonly Finding[]> {
  const file = config ?? (isLocal(chainId) ? LOCAL : undefined);
  if (file === undefined) {
    notes.push("Constructor arguments were not compared: --config names what the deployment was told.");
    return [];
  }
  const { steps } = await readable(String(file), async () => makePlan(await readConfiguration(file)));
  return steps.flatMap(({ name, address }): Finding[] => {
    const recorded = contracts[name]?.address as Address | undefined;
    if (recorded !== undefined && isAddressEqual(recorded, address)) return [];
    return [
      {
        code: "foreign-address",
        contract: name,
        message: `This build and configuration put it at ${address}, and the record says ${recorded ?? "nothing"}.`,
        remedy:
          "Check out and build the version that was deployed, or name the configuration that it was deployed with.",
      },
    ];
  });
}

async function readable<Value>(file: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw new UnreadableFileError(file, error);
  }
}
