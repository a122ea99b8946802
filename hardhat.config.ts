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
const settings = { optimizer: { enabled: true, runs: 1_000_000 }, evmVersion: "cancun" };

/**
 * Solidity tests are compiled without the intermediate representation: five times faster, and the same checks. What is
 * deployed, measured and tested on a chain is always the code made through it.
 */
const tests = globSync("contracts/test/**/*.sol", { cwd: import.meta.dirname });

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
      accounts: { count: 64 },
    },
  },
  solidity: {
    compilers: [{ ...compiler, settings: { ...settings, viaIR: true } }],
    overrides: Object.fromEntries(tests.map((file) => [file, { ...compiler, settings }])),
  },
});
