import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { inject } from "vitest";

const run = promisify(execFile);
const root = new URL("../../", import.meta.url).pathname;

/** An application that has installed the package, in a folder of its own outside of the repository. */
export type FreshApp = {
  readonly folder: string;
  /** Runs a program of the application's node_modules. Resolves to what it printed. */
  run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  remove(): void;
};

/**
 * Copies an application of `apps/` out of the repository and installs the packed SDK into it by npm.
 *
 * @param parameters.dependencies Taken in the versions that the repository's lock file names.
 * @param parameters.pinned Taken in these versions; nothing else of the repository needs them.
 */
export async function freshApp({
  name,
  dependencies,
  pinned = {},
}: {
  name: string;
  dependencies: readonly string[];
  pinned?: Readonly<Record<string, string>>;
}): Promise<FreshApp> {
  const folder = mkdtempSync(join(tmpdir(), `aura-fresh-${name}-`));
  cpSync(new URL(`apps/${name}`, import.meta.url).pathname, folder, { recursive: true });
  const manifest = {
    name: `fresh-${name}`,
    private: true,
    type: "module",
    dependencies: { "@aura-protocol/sdk": `file:${inject("tarball")}`, ...locked(dependencies), ...pinned },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  await run("npm", ["install", ...flags], { cwd: folder });
  return {
    folder,
    run: async (program, args, env = {}) => {
      const { stdout } = await run(join(folder, "node_modules/.bin", program), args, {
        cwd: folder,
        env: { ...process.env, NO_COLOR: "1", NODE_ENV: "production", ...env },
      }).catch((error: Error & { stdout?: string; stderr?: string }) => {
        throw new Error(`${program} failed:\n${error.stdout ?? ""}\n${error.stderr ?? ""}`, { cause: error });
      });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function locked(names: readonly string[]): Record<string, string> {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version: string } | undefined>;
  };
  return Object.fromEntries(
    names.map((name) => {
      const version = packages[`node_modules/${name}`]?.version;
      if (version === undefined) throw new Error(`package-lock.json does not name ${name}.`);
      return [name, version];
    }),
  );
}
