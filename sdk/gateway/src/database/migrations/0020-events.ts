import { sql, type ColumnDefinitionBuilder, type Kysely } from "kysely";

/** What happened, and how far the chain was followed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema.withSchema("aura_gateway");
  await schema
    .createTable("events")
    .addColumn("sequence", "bigint", (column) => column.primaryKey())
    .addColumn("source", "text", (column) => column.notNull().unique())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("wallet", "text")
    .addColumn("rooms", sql`text[]`, (column) => column.notNull())
    .addColumn("block_number", "bigint")
    .addColumn("block_hash", "text")
    .addColumn("log_index", "integer")
    .addColumn("payload", "jsonb", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`clock_timestamp()`))
    .execute();
  await schema.createIndex("events_by_type").on("events").columns(["type", "sequence"]).execute();
  await schema.createIndex("events_by_block").on("events").column("block_number").execute();
  await schema.createIndex("events_by_room").on("events").using("gin").column("rooms").execute();
  await schema
    .createTable("retracted_events")
    .addColumn("sequence", "bigint", (column) =>
      column.primaryKey().references("aura_gateway.events.sequence"),
    )
    .addColumn("retracted_by", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("event_counter")
    .addColumn("only", "boolean", onlyRow)
    .addColumn("last_sequence", "bigint", (column) => column.notNull())
    .execute();
  await sql`insert into aura_gateway.event_counter (last_sequence) values (0)`.execute(db);
  await schema
    .createTable("follower_cursor")
    .addColumn("only", "boolean", onlyRow)
    .addColumn("block_number", "bigint", (column) => column.notNull())
    .addColumn("block_hash", "text", (column) => column.notNull())
    .addColumn("block_timestamp", "bigint", (column) => column.notNull())
    .addColumn("generation", "integer", (column) => column.notNull())
    .execute();
  await schema
    .createTable("followed_blocks")
    .addColumn("block_number", "bigint", (column) => column.primaryKey())
    .addColumn("block_hash", "text", (column) => column.notNull())
    .addColumn("block_timestamp", "bigint", (column) => column.notNull())
    .execute();
}

const onlyRow = (column: ColumnDefinitionBuilder) =>
  column
    .primaryKey()
    .defaultTo(true)
    .check(sql`"only"`);
