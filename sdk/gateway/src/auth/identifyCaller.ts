import { createHash, timingSafeEqual } from "node:crypto";

import { normalizeIP } from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";

import { walletCaller, type Accounts } from "./accounts.ts";
import type { AccessTokens } from "./accessTokens.ts";
import { KEY_PREFIX, type ApiKeys } from "./apiKeys.ts";
import { roles, scopes, type Caller } from "./Caller.ts";
import { CredentialError } from "./errors.ts";
import type { Secrets } from "./keyedHash.ts";
import { changes, type SessionCookies } from "./sessionCookies.ts";

const OPERATOR: Caller = { id: "operator", account: undefined, roles, scopes, tier: "unlimited" };

export type IdentifyOptions = {
  readonly accounts: Accounts;
  readonly tokens: AccessTokens | undefined;
  readonly keys: ApiKeys;
  readonly cookies: SessionCookies;
  readonly secrets: Secrets;
  readonly operatorToken: string | undefined;
};

/**
 * Says who asks: by bearer token, API key or cookie, in this order.
 *
 * @throws CredentialError when something was sent and is no good; a cookie that is none counts as not sent.
 * @throws CrossSiteError
 */
export async function identifyCaller(request: FastifyRequest, options: IdentifyOptions): Promise<Caller> {
  const { authorization, "x-api-key": key } = request.headers;
  if (authorization !== undefined && authorization !== "") {
    const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new CredentialError();
    return bearer(token, options);
  }
  if (key !== undefined) {
    if (typeof key !== "string") throw new CredentialError();
    return options.keys.callerOf(key);
  }
  return (await byCookie(request, options)) ?? anonymous(request, options.secrets);
}

/** The same for all addresses that one subscriber has. */
export function addressHash({ ip }: FastifyRequest, secrets: Secrets): string {
  return secrets.hash("ip", normalizeIP(ip));
}

async function bearer(token: string, options: IdentifyOptions): Promise<Caller> {
  const { operatorToken, keys } = options;
  if (operatorToken !== undefined && timingSafeEqual(digest(token), digest(operatorToken))) return OPERATOR;
  return token.startsWith(KEY_PREFIX) ? keys.callerOf(token) : byToken(token, options);
}

/** A token that was not changed is not enough: its session must stand. */
async function byToken(token: string, { tokens, accounts }: IdentifyOptions): Promise<Caller> {
  if (tokens === undefined) throw new CredentialError();
  const { wallet, session } = await tokens.verify(token);
  const account = await accounts.ofSession(session);
  if (account?.wallet !== wallet) throw new CredentialError();
  return walletCaller(account);
}

async function byCookie(request: FastifyRequest, options: IdentifyOptions): Promise<Caller | undefined> {
  const { accessToken } = options.cookies.read(request);
  if (accessToken === undefined) return undefined;
  const caller = await byToken(accessToken, options).catch((error: unknown) => {
    if (error instanceof CredentialError) return undefined;
    throw error;
  });
  if (caller !== undefined && changes(request)) options.cookies.requireSameSite(request);
  return caller;
}

function anonymous(request: FastifyRequest, secrets: Secrets): Caller {
  return {
    id: `anonymous:${addressHash(request, secrets)}`,
    account: undefined,
    roles: [],
    scopes: [],
    tier: "free",
  };
}

/** Equal in length, whatever was sent. */
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
