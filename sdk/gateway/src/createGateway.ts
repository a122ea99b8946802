import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";
import { pino } from "pino";
import { defineChain, http } from "viem";

import { createAuth } from "./auth/createAuth.ts";
import { createChainWriter } from "./chain/createChainWriter.ts";
import type { Settings } from "./config/Settings.ts";
import { createServer } from "./createServer.ts";
import { migrate } from "./database/migrate.ts";
import { openDatabase } from "./database/openDatabase.ts";
import { createEventFeed } from "./events/createEventFeed.ts";
import type { FollowerStatus } from "./events/FollowerStatus.ts";
import { createFollower, type Follower } from "./follower/createFollower.ts";
import { createGraphqlProxy } from "./graphql/createGraphqlProxy.ts";
import type { App } from "./http/App.ts";
import { createEventMetrics } from "./http/eventMetrics.ts";
import { createMetrics } from "./http/metrics.ts";
import { createHub } from "./live/createHub.ts";
import { createJobs } from "./jobs/createJobs.ts";
import { measureJobs } from "./jobs/measureJobs.ts";
import { createServices } from "./services/createServices.ts";

export type CreateGatewayParameters = {
  settings: Settings;
  /** Reads chain and indexer; by default made of the settings. */
  client?: AuraClient | undefined;
  /** Takes the log; by default lines of JSON on standard output. */
  log?: FastifyBaseLogger | undefined;
};

/** A gateway that is set up, and listens when told to. */
export type Gateway = {
  /** Takes requests without a network too: `app.inject`. */
  readonly app: App;
  /** Gives the address that it listens on. */
  listen(): Promise<string>;
  /**
   * Takes no new connections, lets answers under way finish for as long as the settings grant, then closes the database.
   * Calling it again waits for the same end.
   */
  close(): Promise<void>;
};

/** What must never be in a log, should somebody log a request whole. */
const SECRET_PATHS = ["identityKey", "*.identityKey", "*.*.identityKey", "*.headers.authorization"] as const;

/**
 * Makes a gateway: migrates its database and puts the service together. From then on it follows the chain, unless its
 * settings say otherwise.
 *
 * @throws MigrationError when the database cannot be used.
 * @throws DeploymentNotFoundError when Aura is not known on the chain and the settings name no deployment.
 * @example
 * const gateway = await createGateway({ settings: readSettings(process.env) });
 * console.log(await gateway.listen());
 */
export async function createGateway({
  settings,
  client = clientOf(settings),
  log = pino({ level: settings.logLevel, redact: [...SECRET_PATHS] }),
}: CreateGatewayParameters): Promise<Gateway> {
  const { databaseUrl: url, databasePool: connections, maxLag } = settings;
  await migrate(url);
  const database = openDatabase({
    url,
    connections,
    onError: (err) => log.warn({ err }, "a connection to the database broke"),
  });
  const metrics = createMetrics();
  const feed = await createEventFeed({ database, databaseUrl: url, log });
  let follower: Follower | undefined;
  const events = (): FollowerStatus => {
    const status = follower?.status() ?? { leads: false, blockNumber: null, trouble: null };
    return feed.connected() ? status : { ...status, trouble: "Events are late." };
  };
  const count = metrics.cacheRead;
  const services = createServices({ client, database, maxLag, events, count, log });
  // Before anybody is told: who asks at once must not get what was kept.
  feed.subscribe(services.noteEvents);
  const eventMetrics = createEventMetrics(metrics.registry, events);
  const hub = createHub({
    database,
    feed,
    limits: {
      perAddress: settings.socketsPerAddress,
      mostBuffered: settings.socketBuffer,
      heartbeatMs: settings.heartbeatMs,
    },
    metrics: eventMetrics,
  });
  const graphql = createGraphqlProxy(client.subgraph, count);
  const auth = await createAuth({ settings, client, database, log });
  if (settings.follows) {
    const { pollMs } = settings;
    const { readWorld } = services;
    follower = createFollower({ client, databaseUrl: url, pollMs, readWorld, metrics: eventMetrics, log });
  }
  const writer = createChainWriter({ client, database, settings: settings.relayer, log });
  const jobs = createJobs({
    client,
    database,
    databaseUrl: url,
    services,
    settings: settings.jobs,
    writer,
    log,
    observe: measureJobs(metrics.registry, database),
  });
  const app = await createServer({ settings, services, auth, graphql, hub, jobs, metrics, log });
  await jobs.start();
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const timer = setTimeout(() => app.server.closeAllConnections(), settings.graceMs);
    try {
      await app.close();
    } finally {
      clearTimeout(timer);
      await follower?.close();
      await feed.close();
      await jobs.stop(settings.graceMs);
      await database.destroy();
    }
  };
  return {
    app,
    listen: () => app.listen({ host: settings.host, port: settings.port }),
    close: () => (closing ??= close()),
  };
}

function clientOf({ chainId, rpcUrl, subgraphUrl, deployment }: Settings): AuraClient {
  const chain = defineChain({
    id: chainId,
    name: `Chain ${chainId}`,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  return createAuraClient({
    chain,
    transport: http(rpcUrl),
    subgraph: subgraphUrl,
    ...(deployment !== undefined && { deployment }),
  });
}
