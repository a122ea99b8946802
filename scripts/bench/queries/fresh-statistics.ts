import pg from "pg";

/** Counts what the tables hold, as PostgreSQL does by itself within a minute: plans depend on it. */
export async function freshStatistics(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
