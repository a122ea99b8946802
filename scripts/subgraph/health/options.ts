import { parseArgs } from "node:util";

import { HealthUsageError } from "./errors.ts";
import { isHttpUrl } from "./http-url.ts";

/** What the health check can be told. */
export interface HealthOptions {
  /** GraphQL of the subgraph. */
  readonly subgraph: string;
  /** GraphQL of graph-node's index node, about deployments. */
  readonly status: string | undefined;
  /** JSON-RPC of the chain. */
  readonly rpc: string | undefined;
  /** Most blocks behind the chain. */
  readonly maxLag: number;
  /** Milliseconds for each question. */
  readonly timeout: number;
  readonly json: boolean;
}

const DEFAULT_LAG = 30;
const DEFAULT_SECONDS = 10;

export const help = `npm run subgraph:health -- --subgraph URL [options]

Says whether an indexer answers, follows the chain, and stands on the chain's own fork.

  --subgraph URL     GraphQL of the subgraph: http://127.0.0.1:8000/subgraphs/name/aura
  --status URL       graph-node's status server, for errors, pauses and entities: http://127.0.0.1:8030/graphql
  --rpc URL          a node of the chain, for lag and forks
  --max-lag BLOCKS   most blocks behind the chain (${DEFAULT_LAG})
  --timeout SECONDS  patience with each answer (${DEFAULT_SECONDS})
  --json             one JSON object instead of text
  --help             this text

Exit status: 0 healthy, 1 not, 2 options that cannot be read.`;

/**
 * Reads a command line.
 *
 * @returns "help" when help is asked for.
 * @throws HealthUsageError saying what is missing or wrong.
 */
export function parseOptions(args: readonly string[]): HealthOptions | "help" {
  const values = readValues(args);
  if (values.help === true) return "help";
  if (values.subgraph === undefined) throw new HealthUsageError("Say with --subgraph which indexer.");
  return {
    subgraph: readUrl("subgraph", values.subgraph),
    status: values.status === undefined ? undefined : readUrl("status", values.status),
    rpc: values.rpc === undefined ? undefined : readUrl("rpc", values.rpc),
    maxLag: readNumber("max-lag", values["max-lag"], DEFAULT_LAG, 0),
    timeout: readNumber("timeout", values.timeout, DEFAULT_SECONDS, 1) * 1000,
    json: values.json ?? false,
  };
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        subgraph: { type: "string" },
        status: { type: "string" },
        rpc: { type: "string" },
        "max-lag": { type: "string" },
        timeout: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (cause) {
    throw new HealthUsageError(`${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}

function readUrl(name: string, text: string): string {
  // Not repeated: it may hold a password.
  if (!isHttpUrl(text))
    throw new HealthUsageError(`--${name} takes a URL of HTTP without user and password.`);
  return text;
}

function readNumber(name: string, text: string | undefined, otherwise: number, least: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(text) || Number(text) < least)
    throw new HealthUsageError(
      `--${name} takes a number from ${least} to 999999, not ${JSON.stringify(text)}.`,
    );
  return Number(text);
}
