import { setTimeout as sleep } from "node:timers/promises";

import type { Hash } from "viem";

import { sendSignal, lastLines } from "../start/managed-process.ts";
import { freePorts } from "../start/free-ports.ts";
import { startGraphNode, type GraphNode } from "../start/graph-node.ts";
import type { FindFile } from "../start/ipfs-stub.ts";
import { ask } from "./graphql.ts";

/** A block by both of its names. */
export interface BlockName {
  readonly number: bigint;
  readonly hash: Hash;
}

/** graph-node with the subgraph. */
export interface Indexer {
  /** GraphQL over HTTP. */
  readonly url: string;
  /** GraphQL about deployments. */
  readonly statusUrl: string;
  /** JSON-RPC that deploys, pauses and removes. */
  readonly adminUrl: string;
  /** Its figures, as Prometheus reads them. */
  readonly metricsUrl: string;
  /** What graph-node says. */
  readonly logFile: string;
  /** Its database. */
  readonly postgresUrl: string;
  /** Where it stands; undefined as long as it does not answer. */
  head(): Promise<BlockName | undefined>;
  /**
   * Waits until it stands at a block of this very hash.
   *
   * @param patience Milliseconds without a new block after which it counts as stuck; a minute by default.
   * @throws Error with its last lines when a handler failed, or nothing moved for so long.
   */
  waitFor(block: BlockName, patience?: number): Promise<void>;
  /** Ends it without a chance to tidy up, and starts it again on the same database. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface IndexerOptions {
  readonly rpc: string;
  readonly postgresUrl: string;
  readonly logFile: string;
  /** Folder of a built subgraph; that of the repository by default. */
  readonly subgraph?: string | undefined;
  /** What it finds on IPFS; nothing by default. */
  readonly findFile?: FindFile | undefined;
  /** Settings of graph-node that come before the usual ones. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** Milliseconds without a new block after which an indexer counts as stuck. */
const PATIENCE = 60_000;

/** @param options A database graph-node has not seen. */
export async function startIndexer({ rpc: rpcUrl, ...options }: IndexerOptions): Promise<Indexer> {
  const [http = 0, admin = 0, index = 0, metrics = 0] = await freePorts(4);
  const start = (): Promise<GraphNode> =>
    startGraphNode({ ports: { http, admin, index, metrics }, rpcUrl, ...options });
  let node = await start();
  const { url } = node;
  return {
    url,
    statusUrl: `http://127.0.0.1:${index}/graphql`,
    adminUrl: `http://127.0.0.1:${admin}`,
    metricsUrl: `http://127.0.0.1:${metrics}/metrics`,
    logFile: options.logFile,
    postgresUrl: options.postgresUrl,
    head: async () => (await readMeta(url))?.block,
    waitFor: (block, patience) => waitFor(url, block, options.logFile, patience),
    crash: async () => {
      sendSignal(-node.process.pid, "SIGKILL");
      await node.stop();
      node = await start();
    },
    stop: () => node.stop(),
  };
}

async function waitFor(url: string, block: BlockName, logFile: string, patience = PATIENCE): Promise<void> {
  let last = "";
  for (let deadline = Date.now() + patience; ; await sleep(50)) {
    const meta = await readMeta(url);
    if (meta?.failed === true)
      throw new Error(`graph-node could not index the chain:\n${lastLines(logFile)}`);
    const reached = meta === undefined ? last : meta.block.hash;
    if (reached === block.hash) return;
    if (reached !== last) {
      last = reached;
      deadline = Date.now() + patience;
    }
    if (Date.now() > deadline)
      throw new Error(
        `graph-node stopped at block ${meta?.block.number}, ${last}; asked for ${block.number}, ${block.hash}:\n` +
          lastLines(logFile),
      );
  }
}

async function readMeta(url: string): Promise<{ block: BlockName; failed: boolean } | undefined> {
  try {
    const { _meta } = await ask<{
      _meta: { block: { number: number; hash: Hash }; hasIndexingErrors: boolean };
    }>(url, "{ _meta { block { number hash } hasIndexingErrors } }");
    return {
      block: { number: BigInt(_meta.block.number), hash: _meta.block.hash },
      failed: _meta.hasIndexingErrors,
    };
  } catch {
    // It does not answer yet, or has just been ended.
    return undefined;
  }
}
