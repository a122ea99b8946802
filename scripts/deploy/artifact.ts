import { readFile } from "node:fs/promises";

import type { Abi, Hex } from "viem";

const root = new URL("../../artifacts/contracts/", import.meta.url);

/** What the compiler made of a contract. */
export interface Artifact {
  readonly abi: Abi;
  /** Creation code. */
  readonly bytecode: Hex;
  /** Code as it stands on chain, before immutables are filled in. */
  readonly deployedBytecode: Hex;
}

/**
 * A compiled contract.
 *
 * @param source Path of its file inside `contracts/`.
 * @throws Error when the contracts have not been built.
 */
export async function readArtifact(source: string): Promise<Artifact> {
  const name = source.slice(source.lastIndexOf("/") + 1, -".sol".length);
  try {
    const artifact = await readFile(new URL(`${source}/${name}.json`, root), "utf8");
    return JSON.parse(artifact) as Artifact;
  } catch (cause) {
    throw new Error(`There is no build of contracts/${source}. Run \`npx hardhat build\`.`, { cause });
  }
}
