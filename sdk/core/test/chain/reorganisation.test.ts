import { afterAll, beforeAll, expect, it } from "vitest";

import { attestEpoch } from "../../src/actions/attestEpoch.ts";
import { buildEpoch } from "../../src/actions/buildEpoch.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { memoryCheckpoint } from "../../src/epochs/memoryCheckpoint.ts";
import { startFakeSubgraph, type FakeSubgraph } from "../support/fakeSubgraph.ts";
import { clientOf, done, testClient } from "./chain.ts";
import { mirror } from "./mirror.ts";
import { startChain, type StartedChain } from "./startChain.ts";

// On a chain of its own: it takes blocks back.
let chain: StartedChain;
let subgraph: FakeSubgraph;
const clientAt = (index: number): AuraClient => clientOf(index, subgraph.url, chain.rpcUrl);

beforeAll(async () => {
  [chain, subgraph] = await Promise.all([startChain(), startFakeSubgraph()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([chain.stop(), subgraph.close()]);
});

it("an epoch of an abandoned fork is neither finished, nor signed, nor is a page of it used again", async () => {
  const client = clientAt(1);
  const node = testClient(chain.rpcUrl);
  await done(client, registerPassport(client, { commitment: 1n }));
  const snapshot = await node.snapshot();
  await done(clientAt(2), registerPassport(clientAt(2), { commitment: 2n }));
  await mirror(client, subgraph.world);
  const blockNumber = BigInt(subgraph.world.head.number);
  const { params } = await buildEpoch(client, { blockNumber });
  expect(params.leafCount).toBe(2);

  // The first page is kept, and the connection is lost before the chain is asked about the block.
  const checkpoint = memoryCheckpoint();
  const controller = new AbortController();
  const stopped = buildEpoch(client, {
    blockNumber,
    checkpoint,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ name: "EpochCancelledError" });

  await node.revert({ id: snapshot });
  await done(clientAt(3), registerPassport(clientAt(3), { commitment: 3n }));
  // The indexer still follows the old fork.
  await expect(buildEpoch(client, { blockNumber, checkpoint })).rejects.toMatchObject({
    name: "IndexerForkedError",
    blockNumber,
  });
  await mirror(client, subgraph.world);
  expect(BigInt(subgraph.world.head.number)).toBe(blockNumber);
  const { params: anew, profiles } = await buildEpoch(client, { blockNumber, checkpoint });
  expect(anew.blockHash).not.toBe(params.blockHash);
  expect(profiles.map(({ commitment }) => commitment)).toEqual([1n, 3n]);
  await expect(attestEpoch(clientAt(4), { params })).rejects.toMatchObject({
    name: "EpochDisagreementError",
    field: "blockHash",
  });
  await expect(attestEpoch(clientAt(4), { params: anew })).resolves.toMatch(/^0x/);
}, 60_000);
