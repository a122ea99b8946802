/**
 * Lets in who proves Gold: `node docs/examples/gate-api/server.ts RPC_URL SUBGRAPH_URL KEYS_URL`. Prints where it listens;
 * takes `POST /enter` with account, proof and publicSignals as JSON.
 */
import { createAuraClient } from "@aura-protocol/sdk";
import { loadArtifacts } from "@aura-protocol/sdk/proofs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { http } from "viem";
import { hardhat } from "viem/chains";

import { verifyTier, type Visit } from "./verify-tier.ts";

const GOLD = 2;
const [rpc, subgraph = "", baseUrl = ""] = process.argv.slice(2);
const client = createAuraClient({ chain: hardhat, transport: http(rpc), subgraph });
const { verificationKey } = await loadArtifacts({ baseUrl });
/** A server that restarts keeps them in a database. */
const visitors = new Set<bigint>();

async function enter(request: IncomingMessage): Promise<{ status: number; answer: string }> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const visit = JSON.parse(text) as Omit<Visit, "tier">;
  const nullifier = await verifyTier(client, { ...visit, tier: GOLD, verificationKey });
  if (nullifier === undefined) return { status: 403, answer: "This is for Gold and above." };
  if (visitors.has(nullifier)) return { status: 409, answer: "You are in already." };
  visitors.add(nullifier);
  return { status: 200, answer: "Come in." };
}

const server = createServer((request, response) => {
  enter(request).then(
    ({ status, answer }) => response.writeHead(status).end(answer),
    () => response.writeHead(400).end("This is no proof."),
  );
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/enter`);
});
