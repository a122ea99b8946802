import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { createTestWorld } from "@aura-protocol/sdk/testing";
import { pino } from "pino";
import { expect, test } from "vitest";

import { readSettings } from "../../sdk/gateway/src/config/readSettings.ts";
import { createGateway } from "../../sdk/gateway/src/createGateway.ts";
import { freePorts } from "../start/free-ports.ts";
import { startPostgres } from "../start/postgres.ts";

const TOKEN = "an operator's token, long enough to be one";

test("behavior: tasks outlive a restart of PostgreSQL", async () => {
  const home = mkdtempSync(join(tmpdir(), "aura-gateway-restart-"));
  const [port] = await freePorts(1);
  const postgres = await startPostgres({
    dataDir: join(home, "data"),
    port: port as number,
    logFile: join(home, "log"),
    database: "aura",
  });
  const world = createTestWorld();
  const { account: wallet } = world.person();
  const gateway = await createGateway({
    settings: readSettings({
      AURA_DATABASE_URL: postgres.url,
      AURA_GATEWAY_PORT: "0",
      AURA_GATEWAY_OPERATOR_TOKEN: TOKEN,
      AURA_GATEWAY_JOB_LEASE_MS: "2000",
    }),
    client: world.client,
    log: pino({ level: "silent" }),
  });
  const send = (method: "GET" | "POST", url: string, payload?: object) =>
    gateway.app.inject({
      method,
      url: `/api/v2${url}`,
      headers: { authorization: `Bearer ${TOKEN}` },
      ...(payload !== undefined && { payload }),
    });
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await send("GET", `/task/${id}`)).json<{ state?: string }>().state;
  try {
    const ids: string[] = [];
    for (let index = 0; index < 12; index++) {
      const started = await send("POST", "/reputation/calculate-async", { wallet });
      ids.push(started.json<{ taskId: string }>().taskId);
    }
    // Some have begun by now, others wait.
    await sleep(700);
    await postgres.restart();
    for (const id of ids) await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe("succeeded");
  } finally {
    await gateway.close();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
