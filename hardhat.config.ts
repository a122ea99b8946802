import { globSync } from "node:fs";
import { createRequire } from "node:module";

import hardhatToolboxViem from "@nomicfoundation/hardhat-toolbox-viem";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

/** The compiler comes from npm, so that a build needs no download. */
const compiler = {
  version: "0.8.37",
  path: require.resolve("solc/soljson.js"),
};
/** What is deployed is made through the intermediate representation, for the least gas. */
export const deployed = {
  ...compiler,
  settings: { optimizer: { enabled: true, runs: 1_000_000 }, evmVersion: "cancun", viaIR: true },
};

/** What only tests use is made in a fifth of the time. Whatever is measured or tested on a chain is what is deployed. */
const tested = {
  ...compiler,
  settings: { optimizer: { enabled: true, runs: 200 }, evmVersion: "cancun" },
};

/** Contracts of packages that are deployed as well. */
const packaged = [
  "@openzeppelin/contracts/governance/TimelockController.sol",
  "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol",
];

// Apart from tests: the compiler's output depends on what it compiles beside, and addresses follow from the output.
const deployables = [
  ...globSync("contracts/{,gates/,examples/,verifiers/generated/}*.sol", { cwd: import.meta.dirname }),
  ...packaged,
];

export default defineConfig({
  plugins: [hardhatToolboxViem],
  paths: {
    sources: "./contracts",
    tests: { solidity: "./contracts/test", nodejs: "./contracts/test" },
    artifacts: "./artifacts",
    cache: "./cache",
  },
  networks: {
    node: {
      type: "edr-simulated",
      chainType: "l1",
      chainId: 31337,
      accounts: { count: 80 },
    },
  },
  solidity: {
    compilers: [tested],
    overrides: Object.fromEntries(deployables.map((file) => [file, deployed])),
    npmFilesToBuild: packaged,
  },
});
