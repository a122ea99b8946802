import type { Kysely } from "kysely";

/** The scores that were told, to know which of them changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .withSchema("aura_gateway")
    .createTable("scores")
    .addColumn("wallet", "text", (column) => column.primaryKey())
    .addColumn("score", "integer", (column) => column.notNull())
    .addColumn("tier", "integer", (column) => column.notNull())
    .execute();
}
