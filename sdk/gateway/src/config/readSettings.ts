import type { Address } from "viem";

import { SettingsError, type SettingProblem } from "../errors.ts";
import { readDeployment } from "./readDeployment.ts";
import { readSigningKeys } from "./readSigningKeys.ts";
import { readJobSettings } from "./readJobSettings.ts";
import { readRelayerSettings } from "./readRelayerSettings.ts";
import { Rule } from "./Rule.ts";
import { logLevels, type LogLevel, type Settings } from "./Settings.ts";

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const LOCAL_CHAIN = 31337;
const LOCAL_RPC = "http://127.0.0.1:8545";
const LOCAL_SUBGRAPH = "http://127.0.0.1:8000/subgraphs/name/subgraph-0";
/** 32 characters of hexadecimal are 128 bits. */
const LEAST_TOKEN = 32;

/**
 * Reads the gateway's settings from environment variables; docs/gateway.md lists them. An empty variable counts as one
 * that is not set.
 *
 * @throws SettingsError naming every variable that is missing or wrong, never its value.
 * @example
 * const settings = readSettings(process.env);
 */
export function readSettings(env: Environment): Settings {
  const problems: SettingProblem[] = [];
  const read = reader(env, problems);
  const chainId = read.integer("AURA_CHAIN_ID", {
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    otherwise: LOCAL_CHAIN,
  });
  const local = chainId === LOCAL_CHAIN;
  const origins = read.parsed("AURA_GATEWAY_ORIGINS", parseOrigins) ?? [];
  const settings: Settings = {
    host: read.text("AURA_GATEWAY_HOST") ?? "127.0.0.1",
    port: read.integer("AURA_GATEWAY_PORT", { min: 0, max: 65_535, otherwise: 4180 }),
    chainId,
    rpcUrl: read.url("AURA_RPC_URL", WEB, local ? LOCAL_RPC : undefined),
    subgraphUrl: read.url("AURA_SUBGRAPH_URL", WEB, local ? LOCAL_SUBGRAPH : undefined),
    deployment: read.parsed("AURA_DEPLOYMENT", readDeployment),
    databaseUrl: read.url("AURA_DATABASE_URL", ["postgresql:", "postgres:"], undefined),
    databasePool: read.integer("AURA_GATEWAY_DATABASE_POOL", { min: 1, max: 100, otherwise: 10 }),
    origins,
    bodyLimit: read.integer("AURA_GATEWAY_BODY_LIMIT", { min: 1024, max: 10_485_760, otherwise: 65_536 }),
    logLevel: read.parsed("AURA_GATEWAY_LOG_LEVEL", parseLevel) ?? "info",
    maxLag: read.integer("AURA_GATEWAY_MAX_LAG", { min: 0, max: 1_000_000, otherwise: 20 }),
    trustedProxies: read.integer("AURA_GATEWAY_TRUSTED_PROXIES", { min: 0, max: 10, otherwise: 0 }),
    graceMs: read.integer("AURA_GATEWAY_GRACE_MS", { min: 0, max: 600_000, otherwise: 10_000 }),
    operatorToken: read.parsed("AURA_GATEWAY_OPERATOR_TOKEN", parseToken),
    auth: {
      secret: read.parsed("AURA_GATEWAY_SECRET", parseToken),
      signingKeys: read.parsed("AURA_GATEWAY_SIGNING_KEYS", readSigningKeys) ?? [],
      origins: origins.filter((origin) => origin !== "*"),
      admins: read.parsed("AURA_GATEWAY_ADMINS", parseAddresses) ?? [],
      development: local,
    },
    follows: read.parsed("AURA_GATEWAY_FOLLOW", parseSwitch) ?? true,
    pollMs: read.integer("AURA_GATEWAY_POLL_MS", { min: 50, max: 60_000, otherwise: 250 }),
    socketsPerAddress: read.integer("AURA_GATEWAY_SOCKETS_PER_ADDRESS", {
      min: 1,
      max: 100_000,
      otherwise: 20,
    }),
    socketBuffer: read.integer("AURA_GATEWAY_SOCKET_BUFFER", {
      min: 16_384,
      max: 67_108_864,
      otherwise: 1_048_576,
    }),
    heartbeatMs: read.integer("AURA_GATEWAY_HEARTBEAT_MS", { min: 1_000, max: 600_000, otherwise: 30_000 }),
    jobs: readJobSettings(read),
    relayer: readRelayerSettings(read, { local }),
  };
  if (problems.length > 0) throw new SettingsError({ problems });
  return settings;
}

const WEB = ["http:", "https:"];

function reader(env: Environment, problems: SettingProblem[]) {
  const text = (variable: string): string | undefined => {
    const value = env[variable]?.trim();
    return value === "" ? undefined : value;
  };
  const parsed = <Value>(variable: string, parse: (value: string) => Value): Value | undefined => {
    const value = text(variable);
    if (value === undefined) return undefined;
    try {
      return parse(value);
    } catch (error) {
      if (!(error instanceof Rule)) throw error;
      problems.push({ variable, rule: error.message });
      return undefined;
    }
  };
  return {
    text,
    parsed,
    integer: (
      variable: string,
      { min, max, otherwise }: { min: number; max: number; otherwise: number },
    ): number =>
      parsed(variable, (value) => {
        const number = Number(value);
        if (!/^\d+$/.test(value) || number < min || number > max) {
          throw new Rule(`must be an integer from ${min} to ${max}`);
        }
        return number;
      }) ?? otherwise,
    url: (variable: string, protocols: readonly string[], otherwise: string | undefined): string => {
      if (text(variable) === undefined && otherwise === undefined) {
        problems.push({ variable, rule: `must be set to a URL (${protocols.join(" or ")})` });
      }
      return parsed(variable, (value) => parseUrl(value, protocols)) ?? otherwise ?? "";
    },
  };
}

function parseUrl(value: string, protocols: readonly string[]): string {
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new Rule(`must be a URL (${protocols.join(" or ")})`);
  }
  return value;
}

function parseOrigins(value: string): readonly string[] {
  const origins = value.split(",").map((origin) => origin.trim());
  const fits = (origin: string): boolean =>
    origin === "*" || (URL.canParse(origin) && new URL(origin).origin === origin && origin !== "null");
  if (!origins.every(fits)) throw new Rule('must be a list of origins such as "https://app.example", or "*"');
  return origins;
}

function parseAddresses(value: string): readonly Address[] {
  const addresses = value.split(",").map((address) => address.trim().toLowerCase());
  if (!addresses.every((address) => /^0x[0-9a-f]{40}$/.test(address)))
    throw new Rule("must be a list of addresses");
  return addresses as Address[];
}

function parseLevel(value: string): LogLevel {
  const level = logLevels.find((known) => known === value);
  if (level === undefined) throw new Rule(`must be one of ${logLevels.join(", ")}`);
  return level;
}

function parseSwitch(value: string): boolean {
  if (value !== "on" && value !== "off") throw new Rule("must be on or off");
  return value === "on";
}

function parseToken(value: string): string {
  if (value.length < LEAST_TOKEN) throw new Rule(`must have at least ${LEAST_TOKEN} characters`);
  return value;
}
