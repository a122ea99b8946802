import pg from "pg";

import { queryPostgres } from "../../start/query-postgres.ts";

/** How many row versions an indexer wrote into the table of an entity type. */
export interface TableWrites {
  readonly table: string;
  readonly rows: number;
}

/** Size of a database on disk, indexes included. */
export async function databaseBytes(url: string): Promise<number> {
  const [row] = await queryPostgres(url, "SELECT pg_database_size(current_database()) AS bytes");
  return Number(row?.["bytes"]);
}

/** What stands in the tables of the subgraph: every save of an entity in a block is a row of its own, and none is pruned. */
export async function writesByTable(url: string): Promise<readonly TableWrites[]> {
  const tables = await queryPostgres(
    url,
    `SELECT schemaname AS schema, relname AS name FROM pg_stat_user_tables
     WHERE schemaname ~ '^sgd[0-9]+$' AND relname NOT IN ('poi2$', 'data_sources$')`,
  );
  const counted: TableWrites[] = [];
  for (const { schema, name } of tables) {
    const from = `${pg.escapeIdentifier(String(schema))}.${pg.escapeIdentifier(String(name))}`;
    const [row] = await queryPostgres(url, `SELECT count(*) AS rows FROM ${from}`);
    if (Number(row?.["rows"]) > 0) counted.push({ table: String(name), rows: Number(row?.["rows"]) });
  }
  return counted.sort((one, other) => other.rows - one.rows);
}
