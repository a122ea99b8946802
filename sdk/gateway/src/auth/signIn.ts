import type { AuraClient } from "@aura-protocol/sdk";
import type { FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Address, Hex } from "viem";

import type { Database } from "../database/Database.ts";
import type { AccessTokens } from "./accessTokens.ts";
import type { Accounts } from "./accounts.ts";
import type { Attempts } from "./attempts.ts";
import type { AuditLog } from "./auditLog.ts";
import { checkMessage, checkSignature } from "./checkMessage.ts";
import { CodeRefusedError, CodeRequiredError, SignInRefusedError } from "./errors.ts";
import type { Nonces } from "./nonces.ts";
import type { SecondFactor } from "./secondFactor.ts";
import type { SessionTokens } from "./sessionCookies.ts";
import type { Session, Sessions } from "./sessions.ts";

export type SignedIn = SessionTokens & { readonly wallet: Address };

export type SignInParameters = {
  readonly message: string;
  readonly signature: Hex;
  readonly code?: string | undefined;
};

/** Signs wallets in by EIP-4361, and keeps them signed in. */
export type SignIn = {
  /**
   * @throws SignInRefusedError, SignatureUncheckedError, RateLimitedError
   * @throws CodeRequiredError, CodeRefusedError where the account has a second factor.
   */
  start(request: FastifyRequest, parameters: SignInParameters): Promise<SignedIn>;
  /** @throws CredentialError */
  refresh(refreshToken: string): Promise<SignedIn>;
  /** Ends the session of a refresh token, where there is one. */
  end(refreshToken: string): Promise<void>;
};

export type SignInOptions = {
  readonly client: AuraClient;
  readonly database: Kysely<Database>;
  readonly origins: readonly string[];
  readonly nonces: Nonces;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly secondFactor: SecondFactor;
  readonly attempts: Attempts;
  readonly audit: AuditLog;
};

export function createSignIn(options: SignInOptions): SignIn {
  const { client, database, origins, nonces, accounts, sessions, tokens, attempts, audit } = options;
  const signedIn = async ({ id, wallet, refreshToken }: Session): Promise<SignedIn> => ({
    wallet,
    accessToken: await tokens.issue({ wallet, session: id }),
    refreshToken,
  });
  return {
    start: async (request, { message, signature, code }) => {
      await attempts.from(request, "sign-in");
      const { wallet, nonce } = checkMessage(message, { origins, chainId: client.chain.id, now: new Date() });
      // Asked first, so that nobody makes the chain check signatures for nothing.
      if (!(await nonces.isGood(nonce))) throw usedNonce();
      await checkSignature(client, { wallet, message, signature });
      const factor = (await accounts.find(wallet))?.secondFactor === true;
      // Said only to whoever signed. The nonce stays good for the same message with a code.
      if (factor && code === undefined) throw new CodeRequiredError();
      if (factor) await attempts.of(wallet, "code");
      const session = await database
        .transaction()
        .execute((inside) => begin(inside, options, { wallet, nonce, code: factor ? code : undefined }))
        .catch(async (error: unknown) => {
          if (error instanceof CodeRefusedError)
            await audit.write(database, { actor: wallet, action: "session.refused" });
          throw error;
        });
      return signedIn(session);
    },
    refresh: async (refreshToken) => signedIn(await sessions.refresh(refreshToken)),
    end: async (refreshToken) => {
      const id = await sessions.find(refreshToken);
      if (id === undefined) return;
      const account = await accounts.ofSession(id);
      await database.transaction().execute(async (inside) => {
        await sessions.end(inside, id);
        if (account !== undefined)
          await audit.write(inside, { actor: account.wallet, action: "session.end" });
      });
    },
  };
}

/** Nonce, code, session and its trace: all of them or none. */
async function begin(
  inside: Kysely<Database>,
  { nonces, accounts, sessions, secondFactor, audit }: SignInOptions,
  { wallet, nonce, code }: { wallet: Address; nonce: string; code: string | undefined },
): Promise<Session> {
  if (!(await nonces.use(inside, nonce))) throw usedNonce();
  if (code !== undefined) await secondFactor.use(inside, wallet, code);
  await accounts.ensure(inside, wallet);
  const session = await sessions.start(inside, wallet);
  await audit.write(inside, { actor: wallet, action: "session.start" });
  return session;
}

const usedNonce = (): SignInRefusedError =>
  new SignInRefusedError({ reason: "the nonce is unknown, used, or older than five minutes." });
