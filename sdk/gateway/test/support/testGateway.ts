import { Writable } from "node:stream";

import type { AuraClient } from "@aura-protocol/sdk";
import { createTestWorld, type TestWorld } from "@aura-protocol/sdk/testing";
import { pino } from "pino";

import { readSettings } from "../../src/config/readSettings.ts";
import type { Settings } from "../../src/config/Settings.ts";
import { createGateway, type Gateway } from "../../src/createGateway.ts";
import { freshDatabase } from "./freshDatabase.ts";

export const OPERATOR = "an operator's token, long enough to be one";

export type TestGateway = Gateway & {
  readonly world: TestWorld;
  readonly databaseUrl: string;
  /** The log's lines so far. */
  readonly log: () => Record<string, unknown>[];
};

/** Settings for a database, with the operator's token and without a fixed port. */
export function testSettings(databaseUrl: string, changes: Partial<Settings> = {}): Settings {
  const settings = readSettings({
    AURA_DATABASE_URL: databaseUrl,
    AURA_GATEWAY_PORT: "0",
    AURA_GATEWAY_OPERATOR_TOKEN: OPERATOR,
    AURA_GATEWAY_ORIGINS: "https://app.example",
    // Nobody asks chain or indexer but the test.
    AURA_GATEWAY_FOLLOW: "off",
  });
  return { ...settings, ...changes };
}

/** A gateway over a world in memory and a database of its own. */
export async function testGateway({
  world = createTestWorld(),
  client = world.client,
  databaseUrl,
  settings = {},
}: {
  world?: TestWorld;
  client?: AuraClient;
  databaseUrl?: string;
  settings?: Partial<Settings>;
} = {}): Promise<TestGateway> {
  const url = databaseUrl ?? (await freshDatabase());
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString("utf8"));
      done();
    },
  });
  const gateway = await createGateway({
    settings: testSettings(url, settings),
    client,
    log: pino({ level: "info" }, stream),
  });
  return {
    ...gateway,
    world,
    databaseUrl: url,
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
