import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { partFailed } from "./errors.ts";
import { hashFiles } from "./input-hash.ts";
import type { Keeper } from "./keeper.ts";
import { lastLines, launch } from "./managed-process.ts";

/** One build of the repository. Paths are relative to its root. */
export interface Build {
  readonly name: string;
  /** Script of the root package.json. */
  readonly script: string;
  readonly inputs: readonly string[];
  /** Names of folders below the inputs that the build does not read. */
  readonly skip?: readonly string[];
  readonly output: string;
}

export const builds = {
  contracts: {
    name: "contracts",
    script: "build:contracts",
    inputs: ["contracts", "hardhat.config.ts", "package-lock.json"],
    skip: ["node_modules"],
    output: "artifacts",
  },
  sdk: {
    name: "SDK",
    script: "build:sdk",
    inputs: ["sdk/core", "tsconfig.json", "package-lock.json"],
    skip: ["node_modules", "dist"],
    output: "sdk/core/dist",
  },
  subgraph: {
    name: "subgraph",
    script: "build:subgraph",
    inputs: [
      "subgraph/package.json",
      "subgraph/schema.graphql",
      "subgraph/subgraph.yaml",
      "subgraph/src",
      "subgraph/generated/abis",
      "package-lock.json",
    ],
    output: "subgraph/build",
  },
  app: {
    name: "app",
    script: "build:app",
    inputs: ["app", "sdk/core/dist", "tsconfig.json", "package-lock.json"],
    skip: ["node_modules", "dist"],
    output: "app/dist",
  },
} as const satisfies Record<string, Build>;

export interface BuildContext {
  readonly root: string;
  readonly keeper: Keeper;
  readonly logFile: string;
}

/**
 * Runs a build unless neither its inputs nor its output changed since it ran last.
 *
 * @returns Whether it ran.
 * @throws StartError with the build's last lines when it fails.
 */
export async function runBuild(build: Build, { root, keeper, logFile }: BuildContext): Promise<boolean> {
  const stamp = join(root, "node_modules/.cache/aura", build.script.replace(":", "-"));
  const before = stampOf(build, root);
  if (before === readStamp(stamp)) return false;
  const process = await launch({
    name: `Build of the ${build.name}`,
    command: "npm",
    args: ["run", "--silent", build.script],
    cwd: root,
    env: { NO_COLOR: "1" },
    logFile,
  });
  keeper.adopt(process, { transient: true });
  const { code } = await process.exited;
  if (code !== 0)
    throw partFailed(`The ${build.name} did not build. Last lines (${logFile}):\n${lastLines(logFile, 25)}`);
  mkdirSync(join(root, "node_modules/.cache/aura"), { recursive: true });
  writeFileSync(stamp, stampOf(build, root));
  return true;
}

/** Of what goes in and what came out: an output that something else wrote is built again. */
function stampOf({ inputs, skip = [], output }: Build, root: string): string {
  return `${hashFiles(root, inputs, skip)} ${hashFiles(root, [output])}`;
}

function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
