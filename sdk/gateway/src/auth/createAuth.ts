import { randomBytes } from "node:crypto";

import type { AuraClient } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";
import { sql, type Kysely } from "kysely";

import type { Settings } from "../config/Settings.ts";
import type { Database } from "../database/Database.ts";
import { createAccessTokens, ephemeralKey } from "./accessTokens.ts";
import { createAccounts, type Accounts } from "./accounts.ts";
import { createApiKeys, type ApiKeys } from "./apiKeys.ts";
import { createAttempts, type Attempts } from "./attempts.ts";
import { createAuditLog, type AuditLog } from "./auditLog.ts";
import { createFeatureAccess, type FeatureAccess } from "./featureAccess.ts";
import type { IdentifyOptions } from "./identifyCaller.ts";
import { createSecrets, type Secrets } from "./keyedHash.ts";
import { createNonces, type Nonces } from "./nonces.ts";
import { createPersonalData, type PersonalData } from "./personalData.ts";
import { createRateStore, type RateStore } from "./rateStore.ts";
import { createSecondFactor, type SecondFactor } from "./secondFactor.ts";
import { createSessionCookies, type SessionCookies } from "./sessionCookies.ts";
import { createSessions } from "./sessions.ts";
import { createSignIn, type SignIn } from "./signIn.ts";

/** Who asks, and what they may. */
export type Auth = {
  readonly database: Kysely<Database>;
  readonly secrets: Secrets;
  readonly store: RateStore;
  readonly attempts: Attempts;
  readonly accounts: Accounts;
  readonly nonces: Nonces;
  /** Undefined where this instance has no keys to sign with. */
  readonly signIn: SignIn | undefined;
  readonly secondFactor: SecondFactor;
  readonly keys: ApiKeys;
  readonly cookies: SessionCookies;
  readonly audit: AuditLog;
  readonly access: FeatureAccess;
  readonly personal: PersonalData;
  readonly identify: IdentifyOptions;
  /** Removes what has expired. */
  sweep(): Promise<void>;
};

export async function createAuth({
  settings,
  client,
  database,
  log,
}: {
  settings: Pick<Settings, "auth" | "operatorToken" | "chainId">;
  client: AuraClient;
  database: Kysely<Database>;
  log: FastifyBaseLogger;
}): Promise<Auth> {
  const { origins, admins, development } = settings.auth;
  const secrets = createSecrets(secretOf(settings.auth, log));
  const tokens = await tokensOf(settings, log);
  const store = createRateStore(database);
  const attempts = createAttempts(store, secrets);
  const audit = createAuditLog(database, secrets);
  const accounts = createAccounts(database, admins);
  const nonces = createNonces(database);
  const sessions = createSessions(database, audit);
  const secondFactor = createSecondFactor({ database, secrets, audit });
  const keys = createApiKeys({ database, accounts, audit });
  const cookies = createSessionCookies({ origins, development });
  const shared = { client, database, origins, nonces, accounts, sessions, secondFactor, attempts, audit };
  return {
    database,
    secrets,
    store,
    attempts,
    accounts,
    nonces,
    signIn: tokens && createSignIn({ ...shared, tokens }),
    secondFactor,
    keys,
    cookies,
    audit,
    access: createFeatureAccess(database),
    personal: createPersonalData({ database, audit }),
    identify: { accounts, tokens, keys, cookies, secrets, operatorToken: settings.operatorToken },
    sweep: () => sweep(database),
  };
}

function secretOf({ secret, development }: Settings["auth"], log: FastifyBaseLogger): string {
  if (secret !== undefined) return secret;
  if (development)
    log.warn("AURA_GATEWAY_SECRET is not set: hashes and second factors end with this process");
  return randomBytes(32).toString("hex");
}

/** Outside a local chain, signing in needs keys and a secret that outlive this process. */
async function tokensOf({ auth, chainId }: Pick<Settings, "auth" | "chainId">, log: FastifyBaseLogger) {
  const issuer = `aura-gateway:${chainId}`;
  const { signingKeys, secret, development } = auth;
  if (signingKeys.length > 0 && (secret !== undefined || development)) {
    return createAccessTokens({ keys: signingKeys, issuer });
  }
  if (!development) return undefined;
  log.warn("AURA_GATEWAY_SIGNING_KEYS is not set: sign-ins end with this process. NEVER run a real chain so");
  return createAccessTokens({ keys: [ephemeralKey()], issuer });
}

async function sweep(database: Kysely<Database>): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  await database.deleteFrom("sign_in_nonces").where("expires_at", "<", now).execute();
  await database.deleteFrom("rate_limits").where("expires_at", "<", now).execute();
  await database.deleteFrom("sessions").where("expires_at", "<", now).execute();
  await database.deleteFrom("refresh_tokens").where("expires_at", "<", now).execute();
}
