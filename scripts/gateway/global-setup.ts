import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { freePorts } from "../start/free-ports.ts";
import { startPostgres } from "../start/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of a database that nobody uses, with a user who may create others. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for all files of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), "aura-gateway-postgres-"));
  const [port] = await freePorts(1);
  const postgres = await startPostgres({
    dataDir: join(home, "data"),
    port: port as number,
    logFile: join(home, "log"),
    database: "aura",
  });
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
