import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { startWorldServer, type ServedWorld } from "./world-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The package as npm would publish it. */
    tarball: string;
    world: Omit<ServedWorld, "close">;
  }
}

const sdk = new URL("../../sdk/core/", import.meta.url).pathname;

/** Packs the built SDK, and serves a world for applications to read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "aura-package-"));
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: sdk,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const { close, ...world } = await startWorldServer();
  project.provide("tarball", join(folder, filename));
  project.provide("world", world);
  return async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
}
