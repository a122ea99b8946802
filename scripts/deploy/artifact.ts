import { readFile } from "node:fs/promises";

import type { Abi, Hex } from "viem";

const root = new URL("../../artifacts/contracts/", import.meta.url);

/**
 * A compiled contract.
 *
 * @param source Path of its file inside `contracts/`.
 * @throws Error when the contracts have not been built.
 */
export async function readArtifact(source: string): Promise<{ abi: Abi; bytecode: Hex }> {
  const name = source.slice(source.lastIndexOf("/") + 1, -".sol".length);
  try {
    const artifact = await readFile(new URL(`${source}/${name}.json`, root), "utf8");
    return JSON.parse(artifact) as { abi: Abi; bytecode: Hex };
  } catch (cause) {
    throw new Error(`There is no build of contracts/${source}. Run \`npx hardhat build\`.`, { cause });
  }
}
