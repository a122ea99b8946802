import { spawn } from "node:child_process";

import { inject } from "vitest";

import { NO_SUBGRAPH } from "./chain.ts";

const script = new URL("./worker.ts", import.meta.url).pathname;

export type Worker = {
  /** The signal that ended it, or null. */
  readonly ended: Promise<NodeJS.Signals | null>;
  readonly kill: () => Promise<unknown>;
};

/** Starts a worker process on a database. */
export function startWorker(databaseUrl: string, env: Record<string, string>): Worker {
  const child = spawn(process.execPath, [script], {
    env: {
      PATH: process.env["PATH"],
      AURA_DATABASE_URL: databaseUrl,
      AURA_RPC_URL: inject("rpcUrl"),
      AURA_SUBGRAPH_URL: NO_SUBGRAPH,
      AURA_GATEWAY_JOB_LEASE_MS: "1000",
      AURA_GATEWAY_JOB_BACKOFF_MS: "50",
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("exit", (_code, signal) => resolve(signal));
  });
  return {
    ended,
    kill: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
}
