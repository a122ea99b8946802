import { sql, type Kysely } from "kysely";

/** Transactions that the gateway signs, each version of a replaced one in a row of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const wei = sql`numeric(78, 0)`;
  await db.schema
    .withSchema("aura_gateway")
    .createTable("chain_transactions")
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("chain_id", "bigint", (column) => column.notNull())
    .addColumn("signer", "text", (column) => column.notNull())
    .addColumn("caller", "text", (column) => column.notNull())
    .addColumn("to_address", "text", (column) => column.notNull())
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("gas_limit", "bigint", (column) => column.notNull())
    .addColumn("max_fee", wei, (column) => column.notNull())
    .addColumn("priority_fee", wei, (column) => column.notNull())
    .addColumn("status", "text", (column) =>
      column.notNull().check(sql`status in ('prepared', 'signed', 'sent', 'mined', 'failed', 'replaced')`),
    )
    .addColumn("nonce", "bigint")
    .addColumn("raw", "text")
    .addColumn("hash", "text", (column) => column.unique())
    .addColumn("block_number", "bigint")
    .addColumn("block_hash", "text")
    .addColumn("fee_wei", wei)
    .addColumn("reason", "text")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`clock_timestamp()`))
    .addColumn("sent_at", "timestamptz")
    .addColumn("confirmed_at", "timestamptz")
    .addPrimaryKeyConstraint("chain_transactions_pkey", ["key", "version"])
    .addCheckConstraint(
      "chain_transactions_signed",
      sql`status in ('prepared', 'failed') or (nonce is not null and raw is not null and hash is not null)`,
    )
    .execute();
  await sql`create unique index chain_transactions_nonce on aura_gateway.chain_transactions
    (chain_id, signer, nonce) where status in ('signed', 'sent', 'mined')
      and confirmed_at is null`.execute(db);
  await sql`create index chain_transactions_caller on aura_gateway.chain_transactions
    (caller, created_at)`.execute(db);
}
