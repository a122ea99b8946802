import { hardhat } from "viem/chains";
import { afterAll, beforeAll, beforeEach } from "vitest";

import { createAuraClient, type AuraClient } from "../../src/client/createAuraClient.ts";
import { fakeChain, type FakeChain } from "./fakeChain.ts";
import { blockHash, startFakeSubgraph, type FakeSubgraph } from "./fakeSubgraph.ts";

/** A client of a fake subgraph and a fake chain, as new before each test. */
export function useFakes(): { subgraph: FakeSubgraph; chain: FakeChain; client: AuraClient } {
  const fakes = {} as { subgraph: FakeSubgraph; chain: FakeChain; client: AuraClient };
  beforeAll(async () => {
    fakes.subgraph = await startFakeSubgraph();
  });
  beforeEach(() => {
    fakes.chain = fakeChain();
    const { subgraph } = fakes;
    subgraph.answer = undefined;
    subgraph.beforeAnswer = undefined;
    subgraph.requests.length = 0;
    subgraph.world.collections = {};
    subgraph.world.hasIndexingErrors = false;
    subgraph.world.head = { number: 10, hash: blockHash(10), timestamp: 1_000 };
    fakes.client = createAuraClient({
      chain: hardhat,
      transport: fakes.chain.transport,
      subgraph: { url: subgraph.url, timeoutMs: 2_000 },
    });
  });
  afterAll(() => fakes.subgraph.close());
  return fakes;
}
