import { sql, type Kysely } from "kysely";

const features = [
  "poh_score",
  "badge_count",
  "github_score",
  "twitter_score",
  "onchain_tx_count",
  "onchain_balance",
  "account_age_days",
  "reputation_score",
];

/** The feature store, and which block it is of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema.withSchema("aura_gateway");
  await schema
    .createTable("feature_snapshot")
    .addColumn("only", "boolean", (column) =>
      column
        .primaryKey()
        .defaultTo(true)
        .check(sql`"only"`),
    )
    .addColumn("block_number", "bigint", (column) => column.notNull())
    .addColumn("block_hash", "text", (column) => column.notNull())
    .addColumn("block_timestamp", "bigint", (column) => column.notNull())
    .addColumn("taken_at", "timestamptz", (column) => column.notNull())
    .addColumn("expired_at", "timestamptz", (column) => column.notNull())
    .execute();
  // The row is always there: what expires before the first read must hold that read back too.
  await sql`
    insert into aura_gateway.feature_snapshot (block_number, block_hash, block_timestamp, taken_at, expired_at)
    values (0, '', 0, '-infinity', '-infinity')`.execute(db);
  await features
    .reduce(
      (table, feature) => table.addColumn(feature, "bigint", (column) => column.notNull()),
      schema
        .createTable("features")
        .addColumn("wallet", "text", (column) => column.primaryKey())
        .addColumn("block_number", "bigint", (column) => column.notNull()),
    )
    .execute();
}
