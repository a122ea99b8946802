import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";

import { MigrationError } from "../errors.ts";
import { migrations } from "./migrations/index.ts";
import { SCHEMA } from "./openDatabase.ts";

/**
 * Brings a database to the form that this version needs; upwards only. All steps run in one transaction under an
 * advisory lock: of several instances that start at once, one migrates and the others find it done. The connection is one
 * of its own, because a step may take longer than a statement of a request is granted.
 *
 * @returns The names of the migrations that ran.
 * @throws MigrationError
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: "aura-gateway-migrations" });
  // What breaks while it is used is thrown there.
  pool.on("error", () => undefined);
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
      migrationTableSchema: SCHEMA,
    });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error !== undefined) {
      const failed = results.find(({ status }) => status === "Error");
      throw new MigrationError({ migration: failed?.migrationName, cause: error });
    }
    return results.filter(({ status }) => status === "Success").map(({ migrationName }) => migrationName);
  } finally {
    await database.destroy();
  }
}
