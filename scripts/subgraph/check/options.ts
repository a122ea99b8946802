import { parseArgs } from "node:util";

import { isHttpUrl } from "../health/http-url.ts";
import { CheckUsageError } from "./errors.ts";

/** What the check can be told. */
export interface CheckOptions {
  readonly network: string;
  readonly rpcUrl: string;
  /** What the deployment was told; undefined where it is not at hand. */
  readonly config: string | undefined;
  /** Blocks. */
  readonly slack: number;
  readonly json: boolean;
}

const DEFAULT_RPC = "http://127.0.0.1:8545";
const DEFAULT_SLACK = 1000;

export const help = `npm run subgraph:check -- --network NAME [options]

Says whether subgraph/subgraph.yaml and subgraph/build fit a deployment, before they are published.

  --network NAME   name of the deployment in contracts/generated/deployments.json
  --rpc URL        a node of its chain; an archive node also shows where code began (${DEFAULT_RPC})
  --config FILE    what the deployment was told (scripts/deploy.ts --config): compares constructor arguments as well
  --slack BLOCKS   most blocks to be read before a contract was created (${DEFAULT_SLACK})
  --json           one JSON object instead of text
  --help           this text

Exit status: 0 it fits, 1 it does not, 2 options that cannot be read, 3 it cannot be told: no node, no record.`;

/**
 * Reads a command line.
 *
 * @returns "help" when help is asked for.
 * @throws CheckUsageError saying what is missing or wrong.
 */
export function parseOptions(args: readonly string[]): CheckOptions | "help" {
  const values = readValues(args);
  if (values.help === true) return "help";
  if (values.network === undefined || values.network === "")
    throw new CheckUsageError("Say with --network which deployment.");
  const rpcUrl = values.rpc ?? DEFAULT_RPC;
  // Not repeated: it may hold a password.
  if (!isHttpUrl(rpcUrl)) throw new CheckUsageError("--rpc takes a URL of HTTP without user and password.");
  return {
    network: values.network,
    rpcUrl,
    config: values.config,
    slack: readBlocks(values.slack),
    json: values.json ?? false,
  };
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        network: { type: "string" },
        rpc: { type: "string" },
        config: { type: "string" },
        slack: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (cause) {
    throw new CheckUsageError(`${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}

function readBlocks(text: string | undefined): number {
  if (text === undefined) return DEFAULT_SLACK;
  if (!/^\d{1,9}$/.test(text))
    throw new CheckUsageError(`--slack takes a number of blocks, not ${JSON.stringify(text)}.`);
  return Number(text);
}
