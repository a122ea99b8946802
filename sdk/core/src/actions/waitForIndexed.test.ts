import { describe, expect, it } from "vitest";

import { useFakes } from "../../test/support/fakes.ts";
import { blockHash, json } from "../../test/support/fakeSubgraph.ts";
import { waitForIndexed } from "./waitForIndexed.ts";

describe("waitForIndexed", () => {
  const fakes = useFakes();

  it("behavior: is done at once when the block is indexed, the block itself included", async () => {
    expect(await waitForIndexed(fakes.client, { blockNumber: 10n })).toMatchObject({ blockNumber: 10n });
    expect(await waitForIndexed(fakes.client, { blockNumber: 0n })).toMatchObject({ blockNumber: 10n });
    expect(fakes.subgraph.requests).toHaveLength(2);
  });

  it("behavior: asks again until the indexer is there", async () => {
    fakes.subgraph.beforeAnswer = () => {
      const number = fakes.subgraph.world.head.number + 1;
      fakes.subgraph.world.head = { number, hash: blockHash(number), timestamp: 0 };
    };
    expect(await waitForIndexed(fakes.client, { blockNumber: 13n })).toMatchObject({ blockNumber: 13n });
    expect(fakes.subgraph.requests).toHaveLength(3);
  });

  it("behavior: bears an indexer that is down for a while", async () => {
    fakes.subgraph.answer = (_, response) => {
      fakes.subgraph.answer = undefined;
      response.destroy();
    };
    expect(await waitForIndexed(fakes.client, { blockNumber: 10n })).toMatchObject({ blockNumber: 10n });
  });

  it("error: an indexer that does not get there in time", async () => {
    await expect(waitForIndexed(fakes.client, { blockNumber: 11n, timeoutMs: 150 })).rejects.toMatchObject({
      name: "IndexerTimeoutError",
      blockNumber: 11n,
      indexed: 10n,
    });
  });

  it("error: an indexer that hangs does not outlast the time", async () => {
    fakes.subgraph.answer = () => undefined;
    const started = performance.now();
    await expect(waitForIndexed(fakes.client, { blockNumber: 1n, timeoutMs: 200 })).rejects.toMatchObject({
      name: "IndexerTimeoutError",
      indexed: undefined,
      cause: { name: "SubgraphUnavailableError" },
    });
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it("error: no time at all still asks once", async () => {
    await expect(waitForIndexed(fakes.client, { blockNumber: 11n, timeoutMs: 0 })).rejects.toMatchObject({
      name: "IndexerTimeoutError",
      indexed: 10n,
    });
  });

  it("error: an indexer that has failed and will not get there", async () => {
    fakes.subgraph.world.hasIndexingErrors = true;
    await expect(waitForIndexed(fakes.client, { blockNumber: 11n })).rejects.toMatchObject({
      name: "IndexerFailedError",
    });
  });

  it("error: answers that no waiting mends", async () => {
    fakes.subgraph.answer = (_, response) => json(response, { data: {} });
    await expect(waitForIndexed(fakes.client, { blockNumber: 1n })).rejects.toMatchObject({
      name: "SubgraphResponseError",
    });
  });
});
