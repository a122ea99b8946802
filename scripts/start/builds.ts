import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { root, type Context } from "./context.ts";
import { partFailed } from "./errors.ts";
import { hashFiles } from "./input-hash.ts";
import { lastLines, launch } from "./managed-process.ts";

/** One build of the repository. Paths are relative to its root. */
export interface Build {
  readonly name: string;
  /** Script of the root package.json. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly inputs: readonly string[];
  /** Names of folders below the inputs that the build does not read. */
  readonly skip?: readonly string[];
  readonly output: string;
}

export const builds = {
  contracts: {
    name: "contracts",
    script: "build:contracts",
    args: ["--no-tests"],
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

/** Builds under way; each settles when its output can be used. */
export type Building = Readonly<Record<keyof typeof builds, Promise<void>>>;

/**
 * Runs every build that is due, two at a time: the contracts beside the rest, each after what it needs.
 */
export function startBuilds(context: Context): Building {
  const run = (build: Build): Promise<void> => runBuild(build, context);
  const contracts = run(builds.contracts);
  const sdk = run(builds.sdk);
  const subgraph = sdk.then(() => run(builds.subgraph));
  const app = subgraph.then(() => run(builds.app));
  // Each is awaited where it is needed, which a failure elsewhere may never reach.
  for (const build of [contracts, sdk, subgraph, app]) build.catch(() => undefined);
  return { contracts, sdk, subgraph, app };
}

/**
 * Runs a build unless neither its inputs nor its output changed since it ran last.
 *
 * @throws StartError with the build's last lines when it fails.
 */
export async function runBuild(
  build: Build,
  { keeper, progress, state }: Pick<Context, "keeper" | "progress" | "state">,
): Promise<void> {
  if (isBuilt(build)) return;
  await progress.step(`build of the ${build.name}`, async () => {
    const logFile = state.log(build.script.replace(":", "-"));
    const process = launch({
      name: `Build of the ${build.name}`,
      command: "npm",
      args: ["run", "--silent", build.script, "--", ...(build.args ?? [])],
      cwd: root,
      env: { NO_COLOR: "1" },
      logFile,
    });
    keeper.adopt(process, { transient: true });
    const { code } = await process.exited;
    if (code !== 0)
      throw partFailed(
        `The ${build.name} did not build. Last lines (${logFile}):\n${lastLines(logFile, 25)}`,
      );
    recordBuild(build);
  });
}

/** Whether what stands in a build's output is what its inputs gave when it was last recorded. */
export function isBuilt(build: Build): boolean {
  return stampOf(build) === readStamp(stampFile(build));
}

/** Remembers that a build's output came from its present inputs. */
export function recordBuild(build: Build): void {
  const stamp = stampFile(build);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, stampOf(build));
}

const stampFile = ({ script }: Build): string =>
  join(root, "node_modules/.cache/aura", script.replace(":", "-"));

/** Of what goes in and what came out: an output that something else wrote is built again. */
function stampOf({ inputs, skip = [], output }: Build): string {
  return `${hashFiles(root, inputs, skip)} ${hashFiles(root, [output])}`;
}

function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
