import { join } from "node:path";

import type { Deployment } from "../deploy/deploy-aura.ts";
import { demoFiles } from "../seed/metadata.ts";
import { HISTORY_DAYS } from "../seed/timeline.ts";
import { startAppServer } from "./app/app-server.ts";
import { provingFiles } from "./app/proving-files.ts";
import { startBuilds } from "./builds.ts";
import { chainClient, replayRefusal, startChain } from "./chain/chain-process.ts";
import { followWallClock } from "./chain/clock.ts";
import { root, type Context } from "./context.ts";
import { startGateway } from "./gateway.ts";
import { startGraphNode, waitForGraph, type GraphNode } from "./graph-node.ts";
import { deployLocally, savedDeployment } from "./local-deployment.ts";
import { freePortNear } from "./ports.ts";
import { startPostgres, type Postgres } from "./postgres.ts";
import { runScript, startScript, type Script } from "./run-script.ts";
import { writeWorld, type World } from "./state-folder.ts";

export interface Urls {
  readonly app: string;
  readonly rpc: string;
  /** GraphQL endpoint; a browser finds the playground at the same place with `/graphql` behind it. */
  readonly subgraph: string;
  /** The REST API, without a path. */
  readonly gateway: string;
}

export interface Running {
  readonly urls: Urls;
  readonly deployment: Deployment;
}

const DAY = 86_400;
const CHAIN_ID = 31337;

/**
 * Starts every part, oldest dependency first; what does not depend on each other, side by side.
 *
 * @param world What the state folder says of a saved chain; undefined for a new one.
 */
export async function bringUp(context: Context, world: World | undefined): Promise<Running> {
  const { options, state, progress } = context;
  const building = startBuilds(context);
  const database = progress.step("database", () => startDatabase(context));
  // An early failure elsewhere leaves these to nobody.
  database.catch(() => undefined);

  await building.contracts;
  const rpc = await progress.step(world === undefined ? "chain" : "chain, saved blocks replayed", () =>
    startLocalChain(context),
  );
  const deployment = await progress.step("contracts", () =>
    world === undefined ? deployLocally(rpc) : savedDeployment(rpc),
  );
  const indexer = Promise.all([database, building.subgraph]).then(([postgres]) =>
    startIndexer(context, rpc, postgres),
  );
  indexer.catch(() => undefined);

  await building.sdk;
  if (world === undefined) await setUp(context, rpc);
  else await followWallClock(chainClient(rpc));
  const graph = await progress.step("indexer", async () => {
    const node = await indexer;
    await waitForGraph(node, Number(await chainClient(rpc).getBlockNumber()));
    return node;
  });
  // Beside what is still to come: nothing else waits for it.
  const gateway = progress.step("gateway", async () =>
    startGateway(context, {
      chainId: CHAIN_ID,
      rpcUrl: rpc,
      subgraphUrl: graph.url,
      appUrl: `http://127.0.0.1:${options.ports.app}`,
      postgres: await database,
    }),
  );
  gateway.catch(() => undefined);
  const attester = attesterScript(rpc, graph.url);
  await progress.step(
    "epoch",
    () => runScript(context, attester("once")),
    (line) => line,
  );
  // A start that ends before this line begins anew.
  if (world === undefined) writeWorld(state, { format: 1, seeded: options.seed });
  startScript(context, attester("watch"));
  await building.app;
  const app = await progress.step("app", () => serveApp(context, rpc, graph.url));
  return { urls: { app, rpc, subgraph: graph.url, gateway: await gateway }, deployment };
}

async function startDatabase({ options, state, keeper, noteTemporary }: Context): Promise<Postgres> {
  const postgres = await startPostgres({
    dataDir: state.postgres,
    port: options.ports.postgres,
    logFile: state.log("postgres"),
    onLaunch: (process, temporary) => {
      if (temporary !== undefined) noteTemporary(temporary);
      keeper.adopt(process);
    },
  });
  await keeper.defer(() => postgres.stop());
  return postgres;
}

async function startLocalChain({ options, state, keeper }: Context): Promise<string> {
  const today = Math.floor(Date.now() / 1000 / DAY) * DAY;
  const chain = await startChain({
    port: options.ports.rpc,
    journal: state.journal,
    genesis: today - HISTORY_DAYS * DAY,
    logFile: state.log("chain"),
    onLaunch: (process) => keeper.adopt(process, { explain: () => replayRefusal(process) }),
  });
  return chain.url;
}

/** Gives a new chain its governance and, unless told otherwise, its demo world. */
async function setUp(context: Context, rpc: string): Promise<void> {
  const args = ["--rpc-url", rpc, ...(context.options.seed ? [] : ["--governance-only"])];
  const script = { name: "Seed", path: "scripts/seed/main.ts", args };
  await context.progress.step(
    context.options.seed ? "demo world" : "governance",
    () => runScript(context, script),
    (line) => line,
  );
}

async function startIndexer(
  { options, state, keeper }: Context,
  rpcUrl: string,
  postgres: Postgres,
): Promise<GraphNode> {
  const { app, rpc, graph: http, gateway, postgres: database } = options.ports;
  const taken = [app, rpc, http, gateway, database];
  const admin = await freePortNear(http + 20, taken);
  const index = await freePortNear(http + 30, [...taken, admin]);
  const metrics = await freePortNear(http + 40, [...taken, admin, index]);
  const files = demoFiles();
  const node = await startGraphNode({
    ports: { http, admin, index, metrics },
    rpcUrl,
    postgresUrl: postgres.url,
    logFile: state.log("graph-node"),
    findFile: (contentPath) => files.get(contentPath),
    onLaunch: (process) => keeper.adopt(process),
  });
  await keeper.defer(() => node.stop());
  return node;
}

const attesterScript =
  (rpc: string, subgraph: string) =>
  (command: "once" | "watch"): Script => ({
    name: "Attester",
    path: "scripts/epochs/main.ts",
    args: [command, "--rpc-url", rpc, "--subgraph-url", subgraph],
  });

async function serveApp({ options, keeper }: Context, rpcUrl: string, subgraphUrl: string): Promise<string> {
  const server = await startAppServer({
    port: options.ports.app,
    dist: join(root, "app/dist"),
    artifacts: provingFiles(),
    config: {
      chainId: CHAIN_ID,
      chainName: "Aura Local",
      rpcUrl,
      subgraphUrl,
      artifactsUrl: "/artifacts/",
      demo: true,
    },
  });
  await keeper.defer(() => server.close());
  return server.url;
}
