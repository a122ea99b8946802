/**
 * A worker process: takes tasks from the database in its settings, and ends without a word (as by `kill -9`) as soon as a
 * transaction reaches the stage that KILL_AT names.
 */
import { createAuraClient } from "@aura-protocol/sdk";
import { pino } from "pino";
import { http } from "viem";
import { hardhat } from "viem/chains";

import { createChainWriter } from "../../src/chain/createChainWriter.ts";
import { readSettings } from "../../src/config/readSettings.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { createJobs } from "../../src/jobs/createJobs.ts";
import { createServices } from "../../src/services/createServices.ts";

const settings = readSettings(process.env);
const { databaseUrl: url, databasePool: connections, maxLag, rpcUrl, subgraphUrl } = settings;
const log = pino({ level: "warn" });
const database = openDatabase({ url, connections, onError: () => undefined });
const client = createAuraClient({ chain: hardhat, transport: http(rpcUrl), subgraph: subgraphUrl });
// This process follows nothing.
const events = () => ({ leads: false, blockNumber: null, trouble: null });
const jobs = createJobs({
  client,
  database,
  databaseUrl: url,
  services: createServices({ client, database, maxLag, events, count: () => undefined, log }),
  settings: settings.jobs,
  writer: createChainWriter({ client, database, settings: settings.relayer, log }),
  log,
  observe: () => undefined,
  onStage: (stage) => {
    if (stage === process.env["KILL_AT"]) process.kill(process.pid, "SIGKILL");
  },
});
await jobs.start();
process.stdout.write("ready\n");
