import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { answerSubgraph, blockHash, type Request, type World } from "../../src/testing/answerSubgraph.ts";

export { blockHash } from "../../src/testing/answerSubgraph.ts";
export type { Entity, World } from "../../src/testing/answerSubgraph.ts";

export type FakeSubgraph = {
  readonly url: string;
  readonly world: World;
  /** Everything asked so far. */
  readonly requests: Request[];
  /** Takes the place of the answers while it is set. */
  answer: ((request: Request, response: ServerResponse) => void) | undefined;
  /** Runs before each answer, to change the world in between. */
  beforeAnswer: ((request: Request) => void) | undefined;
  close(): Promise<void>;
};

/** Plays the subgraph over HTTP, by the rules of {@link answerSubgraph}. */
export async function startFakeSubgraph(): Promise<FakeSubgraph> {
  const world: World = {
    head: { number: 10, hash: blockHash(10), timestamp: 1_000 },
    hasIndexingErrors: false,
    collections: {},
  };
  const requests: Request[] = [];
  const server = createServer((incoming, response) => {
    void body(incoming).then((text) => {
      const request: Request = { variables: {}, ...(JSON.parse(text) as Pick<Request, "query">) };
      requests.push(request);
      fake.beforeAnswer?.(request);
      if (fake.answer !== undefined) return fake.answer(request, response);
      json(response, answerSubgraph(world, request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const fake: FakeSubgraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/subgraphs/name/fake`,
    world,
    requests,
    answer: undefined,
    beforeAnswer: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function body(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming) text += String(chunk);
  return text;
}
