import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

import type { Database } from "./Database.ts";

/** Everything lives in a schema of its own, so that a shared database stays tidy. */
export const SCHEMA = "aura_gateway";

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;
const INT8 = 20;

/** Integers of 64 bits come as bigints, everything else as pg reads it. */
export const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary"): unknown =>
    oid === INT8 ? BigInt : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Opens a pool of connections; none is made before the first query. `destroy()` closes it.
 *
 * @param options.onError Told of connections that broke while nobody used them.
 */
export function openDatabase({
  url,
  connections,
  onError,
}: {
  url: string;
  connections: number;
  onError: (error: Error) => void;
}): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: "aura-gateway",
    types,
  });
  // Without a listener, a server that restarts would end this process.
  pool.on("error", onError);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }).withSchema(SCHEMA);
}
