/** Every test suite of the repository, in the order in which it is reported. */
export interface Suite {
  /** Shown to people; also what `--only` selects. */
  readonly name: string;
  /** Program of the repository's node_modules and its arguments, run from the root. */
  readonly command: readonly [string, ...string[]];
  /** Which closing lines to read the counts from. */
  readonly reporter: Reporter;
  /** Suites that measure time or fill the machine run alone, after the others. */
  readonly alone?: boolean;
}

/** `plain` is the line `N passed, N failed`, with a label before it or not. */
export type Reporter = "vitest" | "hardhat" | "plain";

const vitest = (name: string, root: string): Suite => ({
  name,
  command: ["vitest", "run", "--root", root],
  reporter: "vitest",
});

export const suites: readonly Suite[] = [
  {
    name: "contracts-solidity",
    command: ["hardhat", "test", "solidity", "--no-compile"],
    reporter: "hardhat",
  },
  // Counts files of contracts that the unit tests reach.
  { name: "contracts-coverage", command: ["node", "scripts/contracts/coverage.ts"], reporter: "plain" },
  vitest("circuits", "circuits"),
  { name: "contracts-node", command: ["hardhat", "test", "nodejs", "--no-compile"], reporter: "hardhat" },
  vitest("sdk", "sdk/core"),
  vitest("cli", "sdk/cli"),
  vitest("gateway", "sdk/gateway"),
  vitest("app", "app"),
  vitest("scripts", "scripts"),
  { name: "subgraph", command: ["node", "scripts/subgraph/test.ts"], reporter: "plain" },
  vitest("indexing", "scripts/indexing"),
  // Installs the packed SDK into fresh applications.
  { ...vitest("package", "scripts/package"), alone: true },
  {
    name: "end-to-end",
    command: ["vitest", "run", "--root", "scripts/e2e"],
    reporter: "vitest",
    alone: true,
  },
];
