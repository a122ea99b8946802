import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { exitCodes, StartError } from "./errors.ts";

/** What `npm start` can be told. */
export interface StartOptions {
  /** Folder that holds the chain and the logs. */
  readonly state: string;
  /** Drops what the state folder holds before starting. */
  readonly fresh: boolean;
  /** Fills a new chain with the demo world. */
  readonly seed: boolean;
  readonly ports: {
    readonly app: number;
    readonly rpc: number;
    readonly graph: number;
    readonly gateway: number;
    readonly postgres: number;
  };
}

export const defaultPorts = { app: 4173, rpc: 8545, graph: 8000, gateway: 4180, postgres: 5433 } as const;

/** The option that sets each port. */
export const portOptions = {
  app: "--port",
  rpc: "--rpc-port",
  graph: "--graph-port",
  gateway: "--gateway-port",
  postgres: "--postgres-port",
} as const satisfies Record<keyof StartOptions["ports"], string>;

export const help = `npm start -- [options]

Runs the whole of Aura on this machine: chain, database, indexer, demo world, attester, gateway and web app.

  --fresh              drop the saved chain and start over
  --no-seed            leave a new chain without the demo world
  --state DIR          folder for the chain and the logs (.aura)
  --port N             web app (${defaultPorts.app})
  --rpc-port N         chain's JSON-RPC (${defaultPorts.rpc})
  --graph-port N       GraphQL (${defaultPorts.graph}); its companions take free ports from N + 20 up
  --gateway-port N     gateway's REST API (${defaultPorts.gateway})
  --postgres-port N    database (${defaultPorts.postgres})
  --help               this text

Exit status: 0 stopped on purpose, 1 unexpected failure, 2 options that cannot be read, 3 the machine or the state
folder is not ready, 4 a part of the stack failed.`;

/**
 * Reads a command line.
 *
 * @param root What a relative `--state` and its default start from.
 * @returns "help" when help is asked for.
 * @throws StartError with exit status 2 when it cannot be read.
 */
export function parseOptions(args: readonly string[], root: string): StartOptions | "help" {
  const values = readValues(args);
  if (values.help === true) return "help";
  const ports = {
    app: readPort(values, "port", defaultPorts.app),
    rpc: readPort(values, "rpc-port", defaultPorts.rpc),
    graph: readPort(values, "graph-port", defaultPorts.graph),
    gateway: readPort(values, "gateway-port", defaultPorts.gateway),
    postgres: readPort(values, "postgres-port", defaultPorts.postgres),
  };
  if (new Set(Object.values(ports)).size !== Object.keys(ports).length)
    throw usage("Each part needs a port of its own.");
  return {
    state: resolve(root, values.state ?? ".aura"),
    fresh: values.fresh ?? false,
    seed: values["no-seed"] !== true,
    ports,
  };
}

type Values = ReturnType<typeof readValues>;

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        fresh: { type: "boolean" },
        "no-seed": { type: "boolean" },
        state: { type: "string" },
        port: { type: "string" },
        "rpc-port": { type: "string" },
        "graph-port": { type: "string" },
        "gateway-port": { type: "string" },
        "postgres-port": { type: "string" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (cause) {
    throw usage(`${cause instanceof Error ? cause.message : String(cause)}.`, cause);
  }
}

function readPort(
  values: Values,
  name: "port" | "rpc-port" | "graph-port" | "gateway-port" | "postgres-port",
  otherwise: number,
): number {
  const text = values[name];
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw usage(`--${name} takes a port from 1 to 65535, not "${text}".`);
  return port;
}

const usage = (message: string, cause?: unknown): StartError =>
  new StartError(`${message} See: npm start -- --help`, exitCodes.usage, { cause });
