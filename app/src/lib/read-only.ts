import type { AuraClient } from "@aura-protocol/sdk";

import type { AppConfig } from "../config/app-config.ts";

const TIMEOUT_MS = 8_000;

/** As much of a client as reading the subgraph takes: pages without a wallet load nothing more. */
export function subgraphClient({ subgraphUrl }: AppConfig): Pick<AuraClient, "subgraph"> {
  return { subgraph: { url: subgraphUrl, timeoutMs: TIMEOUT_MS } };
}

/**
 * The number of the node's latest block, asked for without a library.
 * @throws Error of any kind when the node does not answer with one.
 */
export async function nodeBlockNumber({ rpcUrl }: AppConfig): Promise<bigint> {
  const response = await fetch(rpcUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_blockNumber", params: [] }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { result } = (await response.json()) as { result?: unknown };
  if (typeof result !== "string") throw new Error("The node gave no block number");
  return BigInt(result);
}
