import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createHardhatRuntimeEnvironment } from "hardhat/hre";

import config from "../../../hardhat.config.ts";
import type { PeerArtifact } from "./peer.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What libraries offer, put together here. */
const MOCKS = "contracts/mocks/peers";
const mocks = ["OpenZeppelinSoulbound", "SoladySoulbound"].map((name) => `${MOCKS}/${name}.sol`);

/** Kept apart from the ordinary build, which has no use for most of them. */
const paths = {
  sources: `./${MOCKS}`,
  artifacts: "./cache/peers/artifacts",
  cache: "./cache/peers",
};

/** Files of packages that are compiled here. */
const packageFiles = [
  "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol",
  "@semaphore-protocol/contracts/Semaphore.sol",
  "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol",
];

/** As their authors do it, without the intermediate representation, which makes verifiers written in assembly dearer. */
const settings = { optimizer: { enabled: true, runs: 1_000_000 }, evmVersion: "cancun" };

/**
 * Compiles the peers that come as sources.
 *
 * @returns A reader of what came out, by path: `contracts/mocks/peers/…` or that of a package.
 */
export async function buildPeers(): Promise<(source: string) => Promise<PeerArtifact>> {
  const { compilers } = config.solidity as unknown as {
    compilers: readonly [{ version: string; path: string }];
  };
  const [{ version, path }] = compilers;
  // As ours are.
  const mock = { version, path, settings: { ...settings, viaIR: true } };
  const hre = await createHardhatRuntimeEnvironment(
    {
      ...config,
      paths: { ...config.paths, ...paths },
      solidity: {
        compilers: [{ version, path, settings }],
        overrides: Object.fromEntries(mocks.map((file) => [file, mock])),
        npmFilesToBuild: packageFiles,
      },
    },
    {},
    root,
  );
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  return async (source) => {
    const name = source.slice(source.lastIndexOf("/") + 1, -".sol".length);
    const text = await readFile(join(root, paths.artifacts, source, `${name}.json`), "utf8");
    return JSON.parse(text) as PeerArtifact;
  };
}
