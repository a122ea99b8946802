import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

import { getReputation } from "@aura-protocol/sdk/actions";
import { createTestWorld } from "@aura-protocol/sdk/testing";

/** A test world over HTTP, for applications in processes of their own. */
export type ServedWorld = {
  readonly rpcUrl: string;
  readonly subgraphUrl: string;
  /** Somebody of tier Gold, and their score. */
  readonly account: `0x${string}`;
  readonly score: number;
  readonly close: () => Promise<void>;
};

type RpcRequest = { id: number; method: string; params: readonly unknown[] };

/** Serves a world in which one person is Gold, on a free port of this machine. */
export async function startWorldServer(): Promise<ServedWorld> {
  const { client, ...world } = goldenWorld();
  const answer = async (path: string, body: string): Promise<unknown> => {
    if (path === "/subgraph") {
      const { url, fetch: ask = fetch } = client.subgraph;
      return (await ask(url, { method: "POST", body })).json();
    }
    const request = JSON.parse(body) as RpcRequest | RpcRequest[];
    const one = async ({ id, method, params }: RpcRequest) => {
      const result: unknown = await client.public.request({ method, params } as never);
      return { jsonrpc: "2.0", id, result };
    };
    return Array.isArray(request) ? Promise.all(request.map(one)) : one(request);
  };
  const server = createServer((incoming, response) => {
    response.setHeader("access-control-allow-origin", "*").setHeader("access-control-allow-headers", "*");
    if (incoming.method !== "POST") {
      response.end();
      return;
    }
    void bodyOf(incoming)
      .then((body) => answer(incoming.url ?? "/", body))
      .then(
        (result) => response.setHeader("content-type", "application/json").end(JSON.stringify(result)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { score } = await getReputation(client, { account: world.account });
  return {
    rpcUrl: `http://127.0.0.1:${port}/rpc`,
    subgraphUrl: `http://127.0.0.1:${port}/subgraph`,
    account: world.account,
    score,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function goldenWorld() {
  const world = createTestWorld();
  const { account } = world.person({ tier: "Gold" });
  return { client: world.client, account };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming) text += String(chunk);
  return text;
}
