import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import pg from "pg";

import type { Database } from "./Database.ts";
import { SCHEMA, types } from "./openDatabase.ts";

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;

/** One among several instances, for as long as its connection holds. */
export type Leadership = {
  /**
   * Writes on the very connection that makes this instance the leader: whoever lost the one cannot use the other.
   */
  readonly database: Kysely<Database>;
  /** False once the connection broke. */
  readonly holds: () => boolean;
  resign(): Promise<void>;
};

/**
 * Tries to become the leader. The lock is the session's: it ends with the process, and within seconds with the network.
 *
 * @param lock Name of the advisory lock.
 * @returns Undefined while another leads.
 */
export async function takeLead(url: string, lock: string): Promise<Leadership | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: "aura-gateway-leader",
    types,
  });
  let holds = true;
  const lost = (): void => {
    holds = false;
  };
  client.on("error", lost);
  client.on("end", lost);
  await client.connect();
  try {
    // A leader whose network is gone must not keep the others waiting for hours.
    await client.query(
      "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3",
    );
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as taken",
      [lock],
    );
    if (rows[0]?.taken !== true) {
      await client.end();
      return undefined;
    }
  } catch (error) {
    await client.end().catch(lost);
    throw error;
  }
  return {
    database: databaseOn(client),
    holds: () => holds,
    resign: () => client.end(),
  };
}

/** A database on this connection alone. */
function databaseOn(client: pg.Client): Kysely<Database> {
  const only = { query: client.query.bind(client), release: () => undefined };
  const pool = {
    options: {},
    connect: () => Promise.resolve(only as unknown as PostgresPoolClient),
    end: () => Promise.resolve(),
  };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }).withSchema(SCHEMA);
}
