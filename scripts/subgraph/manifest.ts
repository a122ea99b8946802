import { readFile } from "node:fs/promises";

import { parse } from "yaml";

/** A contract whose events a manifest reads. */
export interface DataSource {
  readonly name: string;
  readonly network: string;
  readonly address: string;
  readonly startBlock: number;
  /** Name of its ABI among `abis`. */
  readonly abi: string;
  readonly abis: Readonly<Record<string, string>>;
  readonly apiVersion: string;
  /** Signatures, with `indexed` where an argument is. */
  readonly events: readonly string[];
}

/** What scripts ask of a manifest. */
export interface Manifest {
  readonly specVersion: string;
  readonly features: readonly string[];
  /** Undefined where the manifest leaves it to whoever indexes. */
  readonly prune: string | number | undefined;
  readonly dataSources: readonly DataSource[];
  /** Networks of what has no address of its own: contracts that handlers add, and files that name one. */
  readonly templateNetworks: readonly string[];
}

/** Thrown when a manifest is not one that graph-node would read. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";

  constructor(problem: string, options?: ErrorOptions) {
    super(`The manifest ${problem}. Compare it with the committed subgraph/subgraph.yaml.`, options);
  }
}

/** The manifest of the repository. */
export const MANIFEST = new URL("../../subgraph/subgraph.yaml", import.meta.url);

/** A file has no network, though a manifest may give it one. */
const FILE = "file/ipfs";

interface RawSource {
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly network?: unknown;
  readonly source?: { readonly address?: unknown; readonly startBlock?: unknown; readonly abi?: unknown };
  readonly mapping?: {
    readonly apiVersion?: unknown;
    readonly abis?: readonly { readonly name: string; readonly file: string }[];
    readonly eventHandlers?: readonly { readonly event: string }[];
  };
}

interface RawManifest {
  readonly specVersion?: unknown;
  readonly features?: readonly string[];
  readonly indexerHints?: { readonly prune?: string | number };
  readonly dataSources?: readonly RawSource[];
  readonly templates?: readonly RawSource[];
}

/**
 * Takes a manifest apart.
 *
 * @throws ManifestError when it is not YAML, or lacks what every data source must say.
 */
export function parseManifest(text: string): Manifest {
  let content: RawManifest | null;
  try {
    content = parse(text) as RawManifest | null;
  } catch (cause) {
    throw new ManifestError("is not YAML", { cause });
  }
  if (content === null || typeof content !== "object" || !Array.isArray(content.dataSources))
    throw new ManifestError("has no dataSources");
  return {
    specVersion: textOf(content.specVersion, "specVersion"),
    features: content.features ?? [],
    prune: content.indexerHints?.prune,
    dataSources: content.dataSources.map(toDataSource),
    templateNetworks: (content.templates ?? []).flatMap(({ kind, network }, i) =>
      kind === FILE && network === undefined ? [] : [textOf(network, `templates[${i}].network`)],
    ),
  };
}

/** Reads a manifest, by default that of the repository. */
export async function readManifest(file: URL = MANIFEST): Promise<Manifest> {
  return parseManifest(await readFile(file, "utf8"));
}

function toDataSource({ name, network, source, mapping }: RawSource, index: number): DataSource {
  const at = (field: string): string => `dataSources[${index}].${field}`;
  const startBlock = source?.startBlock ?? 0;
  if (typeof startBlock !== "number" || !Number.isInteger(startBlock) || startBlock < 0)
    throw new ManifestError(`has no block number at ${at("source.startBlock")}`);
  return {
    name: textOf(name, at("name")),
    network: textOf(network, at("network")),
    address: textOf(source?.address, at("source.address")),
    startBlock,
    abi: textOf(source?.abi, at("source.abi")),
    abis: Object.fromEntries((mapping?.abis ?? []).map((abi) => [abi.name, abi.file])),
    apiVersion: textOf(mapping?.apiVersion, at("mapping.apiVersion")),
    events: (mapping?.eventHandlers ?? []).map(({ event }) => event),
  };
}

function textOf(value: unknown, path: string): string {
  // Unquoted, an address is a number to YAML.
  if (typeof value !== "string") throw new ManifestError(`has no text at ${path}`);
  return value;
}
