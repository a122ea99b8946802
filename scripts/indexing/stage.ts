/** A local chain with the contracts on it, and as many indexers of it as a test wants. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Deployment } from "../deploy/deploy-aura.ts";
import { chainClient, startChain, type ChainClient } from "../start/chain/chain-process.ts";
import { freePorts } from "../start/free-ports.ts";
import { deployLocally } from "../start/local-deployment.ts";
import { startPostgres } from "../start/postgres.ts";
import { databasesAt } from "../subgraph/databases.ts";
import { startIndexer, type Indexer, type IndexerOptions } from "./indexer.ts";

/** What is not as usual about an indexer. */
export type StagedIndexer = Pick<IndexerOptions, "subgraph" | "findFile" | "environment">;

export interface Stage {
  readonly rpc: string;
  readonly chain: ChainClient;
  readonly deployment: Deployment;
  /** Starts graph-node on an empty database: it indexes the chain from the beginning. */
  startIndexer(options?: StagedIndexer): Promise<Indexer>;
  /** Ends PostgreSQL and serves the same data again. */
  restartDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/** 2026-01-01, the same at every run, so that a run can be repeated. */
const GENESIS = 1_767_225_600;

/**
 * Starts a chain and a database, and deploys the contracts. Needs the contracts and the subgraph built.
 *
 * @throws StartError when a part does not come up; whatever was started is stopped again.
 */
export async function startStage(): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), "aura-stage-"));
  const [chainPort = 0, postgresPort = 0] = await freePorts(2);
  const parts: { stop(): Promise<void> }[] = [];
  let indexers = 0;
  const stop = async (): Promise<void> => {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) await part.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const { url: rpc } = await startChain({
      port: chainPort,
      journal: join(home, "journal"),
      genesis: GENESIS,
      logFile: join(home, "chain.log"),
      onLaunch: (process) => parts.push(process),
    });
    const deployment = await deployLocally(rpc);
    const postgres = await startPostgres({
      dataDir: join(home, "data"),
      port: postgresPort,
      logFile: join(home, "postgres.log"),
    });
    parts.push(postgres);
    const databases = databasesAt(postgres.url);
    return {
      rpc,
      chain: chainClient(rpc),
      deployment,
      startIndexer: async (options) => {
        const logFile = join(home, `graph-node-${indexers++}.log`);
        const postgresUrl = await databases.create();
        const indexer = await startIndexer({ rpc, postgresUrl, logFile, ...options });
        parts.push(indexer);
        return indexer;
      },
      restartDatabase: () => postgres.restart(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
