#!/usr/bin/env node
/** Runs the gateway until SIGINT or SIGTERM. Settings come from the environment: docs/gateway.md. */
import { AuraError } from "@aura-protocol/sdk";

import { readSettings } from "./config/readSettings.ts";
import { createGateway } from "./createGateway.ts";

try {
  const gateway = await createGateway({ settings: readSettings(process.env) });
  const stop = (): void => {
    void gateway.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await gateway.listen();
} catch (error) {
  process.stderr.write(`${error instanceof AuraError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
