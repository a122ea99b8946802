import { setTimeout as sleep } from "node:timers/promises";

import type { Context } from "./context.ts";
import { partFailed } from "./errors.ts";
import { lastLines } from "./managed-process.ts";
import type { Postgres } from "./postgres.ts";
import { queryPostgres } from "./query-postgres.ts";
import { startScript } from "./run-script.ts";

export interface GatewayOptions {
  readonly chainId: number;
  readonly rpcUrl: string;
  readonly subgraphUrl: string;
  readonly appUrl: string;
  readonly postgres: Postgres;
}

const HOST = "127.0.0.1";
const DATABASE = "gateway";
const PATIENCE_MS = 30_000;

/**
 * Starts the gateway with a database of its own beside graph-node's, and returns its address once it is ready.
 *
 * @throws StartError when it does not become ready.
 */
export async function startGateway(context: Context, options: GatewayOptions): Promise<string> {
  const port = context.options.ports.gateway;
  await queryPostgres(options.postgres.url, `CREATE DATABASE ${DATABASE}`);
  const database = new URL(options.postgres.url);
  database.pathname = `/${DATABASE}`;
  const process = startScript(context, {
    name: "Gateway",
    path: "sdk/gateway/src/main.ts",
    args: [],
    env: {
      AURA_CHAIN_ID: String(options.chainId),
      AURA_RPC_URL: options.rpcUrl,
      AURA_SUBGRAPH_URL: options.subgraphUrl,
      AURA_DATABASE_URL: database.href,
      AURA_GATEWAY_HOST: HOST,
      AURA_GATEWAY_PORT: String(port),
      AURA_GATEWAY_ORIGINS: options.appUrl,
    },
  });
  const url = `http://${HOST}:${port}`;
  for (const deadline = Date.now() + PATIENCE_MS; !(await isReady(url)); await sleep(100)) {
    if (process.exit !== undefined || Date.now() > deadline)
      throw partFailed(`The gateway did not come up. Its last lines:\n${lastLines(process.logFile)}`);
  }
  return url;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
