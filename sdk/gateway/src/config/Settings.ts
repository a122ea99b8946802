import type { AuraDeployment } from "@aura-protocol/sdk";

import type { AuthSettings } from "./AuthSettings.ts";
import type { JobSettings } from "./JobSettings.ts";
import type { RelayerSettings } from "./RelayerSettings.ts";

/** Levels of the log, the most talkative first. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export type LogLevel = (typeof logLevels)[number];

/** What a gateway has to know about where it runs. */
export type Settings = {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly chainId: number;
  readonly rpcUrl: string;
  readonly subgraphUrl: string;
  /** Where the contracts are; undefined for the deployment that the SDK knows on the chain. */
  readonly deployment: AuraDeployment | undefined;
  /** With user, password and database. */
  readonly databaseUrl: string;
  /** Most connections at a time, 1 to 100. */
  readonly databasePool: number;
  /** Origins whose pages may read answers; "*" for all. None by default. */
  readonly origins: readonly string[];
  /** Largest body taken, in bytes. */
  readonly bodyLimit: number;
  readonly logLevel: LogLevel;
  /** How many blocks the indexer may be behind and the gateway still be ready. */
  readonly maxLag: number;
  /** How many proxies in front are believed about a client's address; 0 for none. */
  readonly trustedProxies: number;
  /** How long a stop waits for answers under way, in milliseconds. */
  readonly graceMs: number;
  /** Whoever sends it may do everything; undefined lets nobody. */
  readonly operatorToken: string | undefined;
  /** Who asks, and what they may. */
  readonly auth: AuthSettings;
  /** Whether this instance may take what happens on the chain into the database. */
  readonly follows: boolean;
  /** How often the indexer is asked for news, in milliseconds. */
  readonly pollMs: number;
  /** Most sockets of one address. */
  readonly socketsPerAddress: number;
  /** Bytes that may wait for a slow socket. */
  readonly socketBuffer: number;
  /** Between two pings of a socket, in milliseconds. */
  readonly heartbeatMs: number;
  readonly jobs: JobSettings;
  readonly relayer: RelayerSettings;
};
