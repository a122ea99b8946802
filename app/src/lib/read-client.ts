import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import { http } from "viem";

import type { AppConfig } from "../config/app-config.ts";
import { chainOf } from "../config/chain.ts";

const clients = new WeakMap<AppConfig, AuraClient>();

/** The client that reads; one for the page. */
export function readClient(config: AppConfig): AuraClient {
  const known = clients.get(config);
  if (known !== undefined) return known;
  const client = createAuraClient({
    chain: chainOf(config),
    transport: http(config.rpcUrl, { retryCount: 1, timeout: 8_000 }),
    subgraph: config.subgraphUrl,
  });
  clients.set(config, client);
  return client;
}
