import { mkdir, writeFile } from "node:fs/promises";
import { posix } from "node:path";

import type { Address, Hex } from "viem";

import { readBuildInfo, type BuildInfo } from "./artifact.ts";
import type { Plan, Step } from "./plan.ts";

const folder = new URL("../../contracts/deployments/", import.meta.url);

/** What an explorer asks for to show a contract's source. */
export interface VerificationRecord {
  readonly address: Address;
  readonly salt: Hex;
  /** File, a colon, contract. */
  readonly contract: string;
  readonly compilerVersion: string;
  /** As the constructor takes them, ABI-encoded. */
  readonly constructorArguments: Hex;
  readonly standardJsonInput: BuildInfo["input"];
}

/**
 * What an explorer needs to compile a contract again.
 *
 * @returns undefined for code that others published.
 */
export async function verificationOf(step: Step): Promise<VerificationRecord | undefined> {
  const { artifact } = step;
  if (artifact === undefined) return undefined;
  const { input, solcLongVersion } = await readBuildInfo(artifact);
  const { sources, settings, language } = input;
  return {
    address: step.address,
    salt: step.salt,
    contract: `${artifact.inputSourceName}:${artifact.contractName}`,
    compilerVersion: `v${solcLongVersion}`,
    constructorArguments: step.encodedArguments,
    standardJsonInput: {
      language,
      sources: reachable(artifact.inputSourceName, sources, remappingsOf(settings)),
      settings: {
        ...settings,
        outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"] } },
      },
    },
  };
}

/** Writes `contracts/deployments/<chain>/<contract>.json` for each contract of a plan that was compiled here. */
export async function recordVerification(chainId: number, { steps }: Plan): Promise<void> {
  const own = new URL(`${chainId}/`, folder);
  await mkdir(own, { recursive: true });
  for (const step of steps) {
    const record = await verificationOf(step);
    if (record !== undefined)
      await writeFile(new URL(`${step.name}.json`, own), `${JSON.stringify(record, null, 2)}\n`);
  }
}

/** Writes what the multisig has to do to `contracts/deployments/<chain>/governance.json`. */
export async function recordGovernance(chainId: number, decisions: unknown): Promise<void> {
  const own = new URL(`${chainId}/`, folder);
  await mkdir(own, { recursive: true });
  await writeFile(new URL("governance.json", own), `${JSON.stringify(decisions, null, 2)}\n`);
}

interface Remapping {
  readonly context: string;
  readonly prefix: string;
  readonly target: string;
}

type Sources = BuildInfo["input"]["sources"];

/** A file of the build and what it imports, directly or not: a build holds more than one contract needs. */
function reachable(start: string, sources: Sources, remappings: readonly Remapping[]): Sources {
  const found = new Map<string, { readonly content: string }>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const source = sources[file];
    if (source === undefined) throw new Error(`The build has no ${file}.`);
    if (found.has(file)) continue;
    found.set(file, source);
    for (const path of importsOf(source.content)) waiting.push(resolve(path, file, remappings));
  }
  return Object.fromEntries([...found].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** Import directives begin a line; what stands behind the last quotation mark of one is a semicolon or a name. */
function importsOf(content: string): readonly string[] {
  return [...content.matchAll(/^\s*import\b[^;"']*["']([^"']+)["'][^;]*;/gm)].map(([, path = ""]) => path);
}

function resolve(path: string, from: string, remappings: readonly Remapping[]): string {
  if (path.startsWith(".")) return posix.join(posix.dirname(from), path);
  const applicable = remappings
    .filter(({ context, prefix }) => from.startsWith(context) && path.startsWith(prefix))
    .toSorted((left, right) => rank(right) - rank(left));
  const [best] = applicable;
  return best === undefined ? path : best.target + path.slice(best.prefix.length);
}

/** The longest context decides, then the longest prefix. */
const rank = ({ context, prefix }: Remapping): number => context.length * 1000 + prefix.length;

function remappingsOf({
  remappings = [],
}: {
  readonly remappings?: readonly string[];
}): readonly Remapping[] {
  return remappings.map((text) => {
    const [left = "", target = ""] = text.split("=");
    const colon = left.indexOf(":");
    return { context: left.slice(0, Math.max(colon, 0)), prefix: left.slice(colon + 1), target };
  });
}
