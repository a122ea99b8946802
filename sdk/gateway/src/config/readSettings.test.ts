import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { requiredContractNames } from "@aura-protocol/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { SettingsError } from "../errors.ts";
import { readSettings, type Environment } from "./readSettings.ts";

const DATABASE = "postgresql://aura:secret-password@127.0.0.1:5433/gateway";
const least = { AURA_DATABASE_URL: DATABASE };

function problemsOf(env: Environment): SettingsError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error("The settings were taken.");
}

describe("readSettings", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aura-settings-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("behavior: on the local chain, the database is all that has to be named", () => {
    expect(readSettings(least)).toEqual({
      host: "127.0.0.1",
      port: 4180,
      chainId: 31337,
      rpcUrl: "http://127.0.0.1:8545",
      subgraphUrl: "http://127.0.0.1:8000/subgraphs/name/subgraph-0",
      deployment: undefined,
      databaseUrl: DATABASE,
      databasePool: 10,
      origins: [],
      bodyLimit: 65_536,
      logLevel: "info",
      maxLag: 20,
      trustedProxies: 0,
      graceMs: 10_000,
      operatorToken: undefined,
      auth: { secret: undefined, signingKeys: [], origins: [], admins: [], development: true },
      follows: true,
      pollMs: 250,
      socketsPerAddress: 20,
      socketBuffer: 1_048_576,
      heartbeatMs: 30_000,
      jobs: {
        workers: 2,
        provers: 1,
        attempts: 8,
        backoffMs: 2_000,
        leaseMs: 15_000,
        secretKeys: [],
        artifactsUrl: undefined,
        epochSchedule: undefined,
      },
      relayer: {
        signers: [],
        budget: 20_000_000_000_000_000n,
        maxGas: 1_000_000n,
        maxFeePerGas: 200_000_000_000n,
        confirmations: 1,
        stuckMs: 60_000,
      },
    });
  });

  test("behavior: an empty variable is one that is not set, and zero is a value", () => {
    const settings = readSettings({
      ...least,
      AURA_GATEWAY_PORT: "0",
      AURA_GATEWAY_MAX_LAG: "0",
      AURA_RPC_URL: " ",
    });
    expect(settings).toMatchObject({ port: 0, maxLag: 0, rpcUrl: "http://127.0.0.1:8545" });
  });

  test("behavior: origins are a list", () => {
    const { origins } = readSettings({
      ...least,
      AURA_GATEWAY_ORIGINS: "https://a.example, http://127.0.0.1:4173",
    });
    expect(origins).toEqual(["https://a.example", "http://127.0.0.1:4173"]);
  });

  test("error: another chain needs its node and indexer named", () => {
    const { problems } = problemsOf({ ...least, AURA_CHAIN_ID: "1" });
    expect(problems.map(({ variable }) => variable)).toEqual(["AURA_RPC_URL", "AURA_SUBGRAPH_URL"]);
  });

  test.each([
    ["AURA_CHAIN_ID", "0"],
    ["AURA_CHAIN_ID", "0x1"],
    ["AURA_GATEWAY_PORT", "65536"],
    ["AURA_GATEWAY_PORT", "1.5"],
    ["AURA_GATEWAY_PORT", "-1"],
    ["AURA_RPC_URL", "ws://127.0.0.1"],
    ["AURA_SUBGRAPH_URL", "subgraph"],
    ["AURA_DATABASE_URL", "mysql://127.0.0.1/x"],
    ["AURA_GATEWAY_DATABASE_POOL", "0"],
    ["AURA_GATEWAY_ORIGINS", "https://a.example/"],
    ["AURA_GATEWAY_ORIGINS", "a.example"],
    ["AURA_GATEWAY_ORIGINS", "null"],
    ["AURA_GATEWAY_BODY_LIMIT", "1023"],
    ["AURA_GATEWAY_LOG_LEVEL", "loud"],
    ["AURA_GATEWAY_MAX_LAG", "many"],
    ["AURA_GATEWAY_TRUSTED_PROXIES", "11"],
    ["AURA_GATEWAY_GRACE_MS", "600001"],
    ["AURA_GATEWAY_OPERATOR_TOKEN", "x".repeat(31)],
    ["AURA_GATEWAY_SECRET", "y".repeat(31)],
    ["AURA_GATEWAY_SIGNING_KEYS", "/no/such/keys.json"],
    ["AURA_GATEWAY_ADMINS", "0x12"],
    ["AURA_DEPLOYMENT", "/no/such/file.json"],
    ["AURA_GATEWAY_WORKERS", "33"],
    ["AURA_GATEWAY_JOB_ATTEMPTS", "0"],
    ["AURA_GATEWAY_SECRET_KEYS", `a:${"0".repeat(63)}`],
    ["AURA_GATEWAY_SECRET_KEYS", `a:${"1".repeat(64)},a:${"2".repeat(64)}`],
    ["AURA_GATEWAY_EPOCH_SCHEDULE", "each day"],
    ["AURA_GATEWAY_ARTIFACTS_URL", "/a/folder"],
    ["AURA_GATEWAY_SIGNER_KEYS", `0x${"f".repeat(64)}`],
    ["AURA_GATEWAY_SIGNER_KEYSTORES", "/no/such/keystore.json"],
    ["AURA_GATEWAY_RELAYER_BUDGET", "-1000"],
  ])("error: %s cannot be %j, and the error says which variable, not what it holds", (variable, value) => {
    const error = problemsOf({ ...least, [variable]: value });
    expect(error.problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(error.message).toContain(variable);
    if (value.length > 3 && variable !== "AURA_SUBGRAPH_URL") expect(error.message).not.toContain(value);
  });

  test("error: names every wrong variable at once", () => {
    const { problems } = problemsOf({ AURA_GATEWAY_PORT: "x", AURA_GATEWAY_LOG_LEVEL: "loud" });
    expect(problems.map(({ variable }) => variable)).toEqual([
      "AURA_GATEWAY_PORT",
      "AURA_DATABASE_URL",
      "AURA_GATEWAY_LOG_LEVEL",
    ]);
  });

  test("behavior: a deployment file is read, and one without a contract refused by the contract's name", () => {
    const contract = { address: `0x${"ab".repeat(20)}`, blockNumber: 0 };
    const contracts = Object.fromEntries(requiredContractNames.map((name) => [name, contract]));
    const whole = join(folder, "whole.json");
    writeFileSync(whole, JSON.stringify({ name: "mine", contracts }));
    expect(readSettings({ ...least, AURA_DEPLOYMENT: whole }).deployment).toEqual({
      name: "mine",
      contracts,
    });
    const part = join(folder, "part.json");
    writeFileSync(
      part,
      JSON.stringify({ name: "mine", contracts: { ...contracts, Badges: { address: "0x" } } }),
    );
    expect(problemsOf({ ...least, AURA_DEPLOYMENT: part }).message).toContain("/contracts/Badges");
  });
});
