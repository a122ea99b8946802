import { sql, type Kysely } from "kysely";

/** What callers see of work in the background. The queue itself keeps a schema of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .withSchema("aura_gateway")
    .createTable("tasks")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("caller", "text", (column) => column.notNull())
    .addColumn("idempotency_key", "text")
    .addColumn("payload", "jsonb", (column) => column.notNull())
    .addColumn("secret", "jsonb")
    .addColumn("state", "text", (column) =>
      column
        .notNull()
        .defaultTo("queued")
        .check(sql`state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')`),
    )
    .addColumn("progress", "integer", (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`progress between 0 and 100`),
    )
    .addColumn("stage", "text", (column) => column.notNull().defaultTo("queued"))
    .addColumn("result", "jsonb")
    .addColumn("error", "jsonb")
    .addColumn("attempt", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("cancel_requested", "boolean", (column) => column.notNull().defaultTo(false))
    .addColumn("committed", "boolean", (column) => column.notNull().defaultTo(false))
    .addColumn("claim", "uuid")
    .addColumn("lease_until", "timestamptz")
    .addColumn("queue_job", "uuid")
    .addColumn("due_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("dead_at", "timestamptz")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("started_at", "timestamptz")
    .addColumn("ended_at", "timestamptz")
    // Whatever ends a task must wipe its secret in the same statement.
    .addCheckConstraint("tasks_secret_wiped", sql`secret is null or state in ('queued', 'running')`)
    .execute();
  await sql`create unique index tasks_idempotency on aura_gateway.tasks (caller, idempotency_key)
    where idempotency_key is not null`.execute(db);
  await sql`create index tasks_open on aura_gateway.tasks (state, lease_until, due_at)
    where state in ('queued', 'running')`.execute(db);
  await sql`create index tasks_dead on aura_gateway.tasks (dead_at, id) where dead_at is not null`.execute(
    db,
  );
}
