/** A gateway in a process of its own, to be killed: node followerProcess.ts DATABASE_URL CHAIN_URL */
import { pino } from "pino";

import { createGateway } from "../../src/createGateway.ts";
import { readSettings } from "../../src/config/readSettings.ts";
import { clientAt } from "./scriptedChain.ts";

const [, , databaseUrl = "", chainUrl = ""] = process.argv;

const gateway = await createGateway({
  settings: readSettings({
    AURA_DATABASE_URL: databaseUrl,
    AURA_GATEWAY_PORT: "0",
    AURA_GATEWAY_POLL_MS: "50",
  }),
  client: clientAt(chainUrl),
  log: pino({ level: "silent" }),
});
process.stdout.write(`${await gateway.listen()}\n`);
