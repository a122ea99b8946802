import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

import type { AuraDeployment } from "@aura-protocol/sdk";
import type { Chain } from "viem";

import { findChain, localChain } from "./chains.ts";
import { readConfigFile, settingNames, type ConfigFile, type SettingName } from "./configFile.ts";
import { readDeploymentFile } from "./deploymentFile.ts";

/** Where a setting comes from. */
export type Source = "flag" | "environment" | "file" | "default";

export type SettingFlags = Partial<Record<SettingName | "config", string>>;

export interface Settings {
  readonly chain: Chain;
  readonly rpcUrl: string;
  /** Undefined when nobody named one and the chain is not the local one. */
  readonly subgraphUrl: string | undefined;
  /** URL or folder of the proving files; undefined likewise. */
  readonly artifacts: string | undefined;
  /** Undefined for the one that the SDK knows. */
  readonly deployment: AuraDeployment | undefined;
  /** Path of a keystore file. */
  readonly keystore: string | undefined;
  readonly configFile: string | undefined;
  readonly sources: Readonly<Record<SettingName, Source>>;
}

const variables: Readonly<Record<SettingName, string>> = {
  chain: "AURA_CHAIN",
  rpcUrl: "AURA_RPC_URL",
  subgraphUrl: "AURA_SUBGRAPH_URL",
  artifacts: "AURA_ARTIFACTS",
  deployment: "AURA_DEPLOYMENT",
  keystore: "AURA_KEYSTORE",
};

const local = {
  subgraphUrl: "http://127.0.0.1:8000/subgraphs/name/subgraph-0",
  artifacts: "http://127.0.0.1:4173/artifacts/",
};

/**
 * The settings of a run: flags before environment before configuration file before the local stack's own.
 *
 * @throws UsageError, FileError when a file or a name cannot be used.
 */
export async function readSettings(flags: SettingFlags, env: NodeJS.ProcessEnv): Promise<Settings> {
  const { path: configFile, values } = await configOf(flags, env);
  const found = settingNames.map((name) => [name, pick(name, flags, env, values)] as const);
  const chosen = Object.fromEntries(found) as Record<SettingName, Chosen>;
  const chain = await findChain(chosen.chain.value ?? "local");
  const defaults = chain.id === localChain.id ? local : { subgraphUrl: undefined, artifacts: undefined };
  const { value: deploymentPath } = chosen.deployment;
  return {
    chain,
    rpcUrl: chosen.rpcUrl.value ?? (chain.rpcUrls.default.http[0] as string),
    subgraphUrl: chosen.subgraphUrl.value ?? defaults.subgraphUrl,
    artifacts: chosen.artifacts.value ?? defaults.artifacts,
    deployment: deploymentPath === undefined ? undefined : await readDeploymentFile(deploymentPath),
    keystore: chosen.keystore.value,
    configFile,
    sources: Object.fromEntries(found.map(([name, { source }]) => [name, source])) as Settings["sources"],
  };
}

type Chosen = { readonly value: string | undefined; readonly source: Source };

function pick(name: SettingName, flags: SettingFlags, env: NodeJS.ProcessEnv, file: ConfigFile): Chosen {
  const variable = env[variables[name]];
  if (flags[name] !== undefined) return { value: flags[name], source: "flag" };
  if (variable !== undefined && variable !== "") return { value: variable, source: "environment" };
  if (file[name] !== undefined) return { value: file[name], source: "file" };
  return { value: undefined, source: "default" };
}

/** A file that was named must be there; the one in its usual place need not. */
async function configOf(
  flags: SettingFlags,
  env: NodeJS.ProcessEnv,
): Promise<{ path: string | undefined; values: ConfigFile }> {
  const named = flags.config ?? (env["AURA_CONFIG"] === "" ? undefined : env["AURA_CONFIG"]);
  const folder = env["XDG_CONFIG_HOME"] ?? join(env["HOME"] ?? homedir(), ".config");
  const path = resolve(named ?? join(folder, "aura", "config.json"));
  const values = await readConfigFile(path, { required: named !== undefined });
  if (values === undefined) return { path: undefined, values: {} };
  return { path, values: withPaths(values, dirname(path)) };
}

/** Paths in a configuration file start from its folder. */
function withPaths(values: ConfigFile, folder: string): ConfigFile {
  const { deployment, keystore, artifacts } = values;
  const isUrl = artifacts !== undefined && /^https?:/.test(artifacts);
  return {
    ...values,
    ...(deployment !== undefined && { deployment: resolve(folder, deployment) }),
    ...(keystore !== undefined && { keystore: resolve(folder, keystore) }),
    ...(artifacts !== undefined && !isUrl && { artifacts: resolve(folder, artifacts) }),
  };
}
