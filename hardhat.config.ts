import { createRequire } from "node:module";

import hardhatToolboxViem from "@nomicfoundation/hardhat-toolbox-viem";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

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
    // The compiler comes from npm, so that a build needs no download.
    version: "0.8.37",
    path: require.resolve("solc/soljson.js"),
    settings: { optimizer: { enabled: true, runs: 1_000_000 }, evmVersion: "cancun", viaIR: true },
  },
});
