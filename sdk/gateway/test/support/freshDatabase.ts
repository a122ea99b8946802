import { randomUUID } from "node:crypto";

import pg from "pg";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Makes an empty database and gives its URL. */
export async function freshDatabase(): Promise<string> {
  const name = `gateway_${randomUUID().replaceAll("-", "")}`;
  await query(inject("postgresUrl"), `CREATE DATABASE ${name}`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a connection of its own and gives its rows. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
