import { readFile } from "node:fs/promises";

import type { Abi, Hex } from "viem";

const root = new URL("../../artifacts/", import.meta.url);

/** What the compiler made of a contract. */
export interface Artifact {
  readonly abi: Abi;
  /** Creation code. */
  readonly bytecode: Hex;
  /** Code as it stands on chain, before immutables are filled in. */
  readonly deployedBytecode: Hex;
  /** Name of its file as the compiler was given it. */
  readonly inputSourceName: string;
  readonly buildInfoId: string;
}

/** What a build was made of and what came out. */
export interface BuildInfo {
  readonly solcLongVersion: string;
  readonly input: {
    readonly language: string;
    readonly sources: Readonly<Record<string, { readonly content: string }>>;
    readonly settings: Readonly<Record<string, unknown>>;
  };
}

/** Files of packages begin with this. */
const PACKAGE = "npm:";

/** Name of the one contract that a file defines. */
export const contractName = (source: string): string =>
  source.slice(source.lastIndexOf("/") + 1, -".sol".length);

/**
 * A compiled contract.
 *
 * @param source Path of its file inside `contracts/`, or in a package: `npm:@openzeppelin/contracts/…`.
 * @throws Error when the contracts have not been built.
 */
export async function readArtifact(source: string): Promise<Artifact> {
  const path = source.startsWith(PACKAGE) ? source.slice(PACKAGE.length) : `contracts/${source}`;
  try {
    const artifact = await readFile(new URL(`${path}/${contractName(source)}.json`, root), "utf8");
    return JSON.parse(artifact) as Artifact;
  } catch (cause) {
    throw new Error(`There is no build of ${path}. Run \`npx hardhat build\`.`, { cause });
  }
}

/** The build that an artifact came out of. */
export async function readBuildInfo({ buildInfoId }: Artifact): Promise<BuildInfo> {
  return JSON.parse(await readFile(new URL(`build-info/${buildInfoId}.json`, root), "utf8")) as BuildInfo;
}
