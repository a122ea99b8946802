import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { partFailed } from "./errors.ts";
import { startIpfsStub, type FindFile } from "./ipfs-stub.ts";
import { lastLines, launch, type ManagedProcess } from "./managed-process.ts";
import { binaryFolder } from "./platform-binaries.ts";

export interface GraphPorts {
  readonly http: number;
  readonly admin: number;
  readonly index: number;
  readonly metrics: number;
}

export interface GraphNodeOptions {
  readonly ports: GraphPorts;
  readonly rpcUrl: string;
  readonly postgresUrl: string;
  readonly logFile: string;
  /** Folder of a built subgraph; that of the repository by default. */
  readonly subgraph?: string | undefined;
  /** What it finds on IPFS; nothing by default. */
  readonly findFile?: FindFile | undefined;
  /** Settings that come before the usual ones. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Told of the process as soon as it runs, before it is ready. */
  readonly onLaunch?: (process: ManagedProcess) => void;
}

export interface GraphNode {
  /** GraphQL over HTTP. */
  readonly url: string;
  readonly process: ManagedProcess;
  /** Ends the process and its stub. */
  stop(): Promise<void>;
}

/** What any graph-node must be told to take Aura's subgraph. */
export const subgraphEnvironment = {
  // graph-node's guard for networks of indexers with other versions of PostgreSQL: they may rank otherwise.
  GRAPH_ALLOW_NON_DETERMINISTIC_FULLTEXT_SEARCH: "true",
} as const;

/** Name of the network in the subgraph's manifest. */
const NETWORK = "local";

/** What a question may cost. docs/graphql.md says what is refused, and what no setting of graph-node stops. */
export const queryLimits = {
  /** Selections inside selections, fragments among them: the playground's own question about the schema needs 17. */
  GRAPH_GRAPHQL_MAX_DEPTH: "20",
  /** Entities that the lists of a question may add up to: a thousand profiles with all they have come to 2,102,000. */
  GRAPH_GRAPHQL_MAX_COMPLEXITY: "2500000",
  GRAPH_GRAPHQL_MAX_FIRST: "1000",
  GRAPH_GRAPHQL_MAX_SKIP: "5000",
  /** Seconds. */
  GRAPH_GRAPHQL_QUERY_TIMEOUT: "10",
  /** Seconds for one of the statements that a question becomes. */
  GRAPH_SQL_STATEMENT_TIMEOUT: "10",
  // Unchecked, a fragment that is not there ends the connection without an answer.
  ENABLE_GRAPHQL_VALIDATIONS: "true",
  SILENT_GRAPHQL_VALIDATIONS: "false",
} as const;

const ownSubgraph = fileURLToPath(new URL("../../subgraph/", import.meta.url));

/** Starts graph-node with the built subgraph. It listens on all interfaces: see docs/local-stack.md. */
export async function startGraphNode(options: GraphNodeOptions): Promise<GraphNode> {
  const { ports, rpcUrl, postgresUrl, logFile, subgraph = ownSubgraph, environment } = options;
  const ipfs = await startIpfsStub(options.findFile);
  const settings = {
    "--postgres-url": postgresUrl,
    "--ethereum-rpc": `${NETWORK}:archive:${rpcUrl}`,
    "--ipfs": ipfs.url,
    "--http-port": ports.http,
    "--admin-port": ports.admin,
    "--index-node-port": ports.index,
    "--metrics-port": ports.metrics,
  };
  const process = launch({
    name: "graph-node",
    command: join(binaryFolder("gnd"), "gnd"),
    args: ["dev", ...Object.entries(settings).flatMap(([name, value]) => [name, String(value)])],
    cwd: subgraph,
    env: {
      ETHEREUM_REORG_THRESHOLD: "50",
      ETHEREUM_POLLING_INTERVAL: "250",
      GRAPH_ETHEREUM_GENESIS_BLOCK_NUMBER: "0",
      // Its cached head may be a second old: a stream woken for a new block would find none and sleep until the next,
      // which on a quiet chain never comes.
      GRAPH_STORE_DISABLE_CHAIN_HEAD_PTR_CACHE: "true",
      ...subgraphEnvironment,
      ...queryLimits,
      GRAPH_LOG: "info",
      // Each call of a handler into graph-node makes an error that is thrown away. Where RUST_BACKTRACE is set it would also
      // walk the stack, which makes indexing several times slower.
      RUST_LIB_BACKTRACE: "0",
      ...environment,
    },
    logFile,
    grace: 4_000,
  });
  options.onLaunch?.(process);
  return {
    url: `http://127.0.0.1:${ports.http}/subgraphs/name/subgraph-0`,
    process,
    stop: async () => {
      await process.stop();
      await ipfs.stop();
    },
  };
}

/**
 * Waits until the subgraph has indexed a block.
 *
 * @throws StartError when a handler failed or nothing moved for `patience` milliseconds.
 */
export async function waitForGraph(node: GraphNode, block: number, patience = 60_000): Promise<void> {
  let reached = -1;
  for (let deadline = Date.now() + patience; ; await sleep(100)) {
    const meta = await readMeta(node.url);
    if (meta?.failed === true)
      throw partFailed(
        `graph-node could not index the chain. Its last lines:\n${lastLines(node.process.logFile)}`,
      );
    if (meta !== undefined && meta.block >= block) return;
    if (meta !== undefined && meta.block > reached) {
      reached = meta.block;
      deadline = Date.now() + patience;
    }
    if (Date.now() > deadline)
      throw partFailed(
        `graph-node stopped at block ${reached} of ${block}. Its last lines:\n${lastLines(node.process.logFile)}`,
      );
  }
}

/** Undefined while GraphQL does not answer yet. */
async function readMeta(url: string): Promise<{ block: number; failed: boolean } | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ _meta { block { number } hasIndexingErrors } }" }),
      signal: AbortSignal.timeout(5_000),
    });
    const { data } = (await response.json()) as {
      data?: { _meta: { block: { number: number }; hasIndexingErrors: boolean } } | null;
    };
    if (data === undefined || data === null) return undefined;
    return { block: data._meta.block.number, failed: data._meta.hasIndexingErrors };
  } catch {
    return undefined;
  }
}
