import { randomUUID } from "node:crypto";

import { sql, type Kysely } from "kysely";
import { getAddress, type Address } from "viem";

import type { Database } from "../database/Database.ts";
import type { AuditLog } from "./auditLog.ts";
import { CredentialError } from "./errors.ts";
import { randomToken, tokenHash } from "./keyedHash.ts";

/** How long a refresh token waits to be used. */
export const REFRESH_SECONDS = 7 * 86_400;

/** However often it is refreshed, a session ends then. */
const LONGEST_SECONDS = 30 * 86_400;
/** Two tabs that refresh at once: the later is refused, but nobody is taken for a thief. */
const RACE_SECONDS = 5;
const LONGEST_TOKEN = 128;

export type Session = { readonly id: string; readonly wallet: Address; readonly refreshToken: string };

/** Sign-ins that last. Each refresh token is good once; one that comes back ends its whole session. */
export type Sessions = {
  start(inside: Kysely<Database>, wallet: Address): Promise<Session>;
  /** @throws CredentialError when it is unknown, expired or used; a used one ends the session. */
  refresh(refreshToken: string): Promise<Session>;
  /** Which session it belongs to, used or not; undefined when none. */
  find(refreshToken: string): Promise<string | undefined>;
  end(inside: Kysely<Database>, id: string): Promise<void>;
};

export function createSessions(database: Kysely<Database>, audit: AuditLog): Sessions {
  return {
    start: async (inside, wallet) => {
      const id = randomUUID();
      await inside
        .insertInto("sessions")
        .values({ id, account: wallet.toLowerCase(), expires_at: inSeconds(LONGEST_SECONDS) })
        .execute();
      return { id, wallet, refreshToken: await addToken(inside, id) };
    },
    refresh: async (refreshToken) => {
      if (refreshToken.length > LONGEST_TOKEN) throw new CredentialError();
      const hash = tokenHash(refreshToken);
      const session = await database.transaction().execute((inside) => rotate(inside, hash));
      if (session !== undefined) return session;
      await endIfReused(database, hash, audit);
      throw new CredentialError();
    },
    find: async (refreshToken) => {
      const row = await database
        .selectFrom("refresh_tokens")
        .select("session")
        .where("hash", "=", tokenHash(refreshToken))
        .executeTakeFirst();
      return row?.session;
    },
    end: async (inside, id) => {
      await inside.deleteFrom("sessions").where("id", "=", id).execute();
    },
  };
}

const inSeconds = (seconds: number) => sql<Date>`clock_timestamp() + ${seconds} * interval '1 second'`;

async function addToken(inside: Kysely<Database>, session: string): Promise<string> {
  const refreshToken = randomToken();
  await inside
    .insertInto("refresh_tokens")
    .values({ hash: tokenHash(refreshToken), session, expires_at: inSeconds(REFRESH_SECONDS) })
    .execute();
  return refreshToken;
}

/** Uses a token up, in one statement: of two that try at once, one finds it unused. */
async function rotate(inside: Kysely<Database>, hash: Buffer): Promise<Session | undefined> {
  const row = await inside
    .updateTable("refresh_tokens")
    .from("sessions")
    .set({ used_at: sql<Date>`clock_timestamp()` })
    .whereRef("sessions.id", "=", "refresh_tokens.session")
    .where("hash", "=", hash)
    .where("used_at", "is", null)
    .where("refresh_tokens.expires_at", ">", sql<Date>`clock_timestamp()`)
    .where("sessions.expires_at", ">", sql<Date>`clock_timestamp()`)
    .returning(["sessions.id", "sessions.account"])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, wallet: getAddress(row.account), refreshToken: await addToken(inside, row.id) };
}

async function endIfReused(database: Kysely<Database>, hash: Buffer, audit: AuditLog): Promise<void> {
  await database.transaction().execute(async (inside) => {
    const ended = await inside
      .deleteFrom("sessions")
      .using("refresh_tokens")
      .whereRef("sessions.id", "=", "refresh_tokens.session")
      .where("refresh_tokens.hash", "=", hash)
      .where(
        "refresh_tokens.used_at",
        "<",
        sql<Date>`clock_timestamp() - ${RACE_SECONDS} * interval '1 second'`,
      )
      .returning("sessions.account")
      .executeTakeFirst();
    if (ended === undefined) return;
    await audit.write(inside, { actor: getAddress(ended.account), action: "session.reused" });
  });
}
