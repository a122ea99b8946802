import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";
import { pino } from "pino";
import { defineChain, http } from "viem";

import { createAuth } from "./auth/createAuth.ts";
import type { Settings } from "./config/Settings.ts";
import { createServer } from "./createServer.ts";
import { migrate } from "./database/migrate.ts";
import { openDatabase } from "./database/openDatabase.ts";
import type { App } from "./http/App.ts";
import { createMetrics } from "./http/metrics.ts";
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

/**
 * Makes a gateway: migrates its database and puts the service together. Chain and indexer are not asked before the first
 * request needs them.
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
  log = pino({ level: settings.logLevel }),
}: CreateGatewayParameters): Promise<Gateway> {
  const { databaseUrl: url, databasePool: connections, maxLag } = settings;
  await migrate(url);
  const database = openDatabase({
    url,
    connections,
    onError: (err) => log.warn({ err }, "a connection to the database broke"),
  });
  const metrics = createMetrics();
  const services = createServices({ client, database, maxLag, count: metrics.cacheRead, log });
  const auth = await createAuth({ settings, client, database, log });
  const app = await createServer({ settings, services, auth, metrics, log });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const timer = setTimeout(() => app.server.closeAllConnections(), settings.graceMs);
    try {
      await app.close();
    } finally {
      clearTimeout(timer);
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
