import { custom, encodeAbiParameters, encodeEventTopics, getAddress, toHex } from "viem";
import { hardhat } from "viem/chains";
import { describe, expect, it, vi } from "vitest";

import { addressOf } from "../../test/support/entities.ts";
import { blockHash } from "../../test/support/fakeSubgraph.ts";
import { createAuraClient, type AuraClient } from "../client/createAuraClient.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import { watchMints } from "./watchMints.ts";

const account = getAddress(addressOf(0xa));

type PlayedLog = Readonly<Record<string, unknown>>;

/** A node with filters, whose changes are what is put into `changes`. */
function filteringNode(): {
  client: AuraClient;
  changes: PlayedLog[];
  filters: Set<string>;
  failure: Error[];
} {
  const changes: PlayedLog[] = [];
  const filters = new Set<string>();
  const failure: Error[] = [];
  const topic = encodeEventTopics({ abi: badgesAbi, eventName: "BadgeMinted" })[0];
  const single = new Set<string>();
  const request = async ({
    method,
    params,
  }: {
    method: string;
    params: readonly string[];
  }): Promise<unknown> => {
    await Promise.resolve();
    const [failed] = failure.splice(0, 1);
    if (failed !== undefined) throw failed;
    if (method === "eth_newFilter") {
      const id = toHex(filters.size + 1);
      filters.add(id);
      const [{ topics }] = params as unknown as [{ topics: readonly string[] }];
      if (topics[0] === topic) single.add(id);
      return id;
    }
    if (method === "eth_uninstallFilter") return filters.delete(String(params[0]));
    if (method === "eth_getFilterChanges") return single.has(String(params[0])) ? changes.splice(0) : [];
    throw new Error(`${method} is not played`);
  };
  const client = createAuraClient({
    chain: hardhat,
    transport: custom({ request }, { retryCount: 0 }),
    subgraph: "http://127.0.0.1:9/",
  });
  return { client, changes, filters, failure };
}

function mintLog(client: AuraClient, block: number, { removed = false, value = 1n } = {}): PlayedLog {
  return {
    address: client.deployment.contracts.Badges.address,
    topics: encodeEventTopics({
      abi: badgesAbi,
      eventName: "BadgeMinted",
      args: { badgeType: 3n, account },
    }),
    data: encodeAbiParameters([{ type: "uint64" }, { type: "uint8" }], [value, 0]),
    blockNumber: toHex(block),
    blockHash: blockHash(block),
    transactionHash: blockHash(block),
    transactionIndex: "0x0",
    logIndex: "0x0",
    removed,
  };
}

describe("watching a contract's events", () => {
  const POLLING_MS = 5;

  it("behavior: each is told of once, and what a reorganisation takes back, too", async () => {
    const { client, changes, filters } = filteringNode();
    const onEvents = vi.fn();
    const onRemoved = vi.fn();
    const unwatch = watchMints(client, { onEvents, onRemoved, pollingInterval: POLLING_MS });
    changes.push(mintLog(client, 1), mintLog(client, 1));
    await vi.waitFor(() => expect(onEvents).toHaveBeenCalledTimes(1));
    expect(onEvents.mock.lastCall?.[0]).toEqual([{ badgeType: 3n, account, value: 1n, blockNumber: 1n }]);
    // On the other fork it is in another block. What was never told of cannot be taken back.
    changes.push(
      mintLog(client, 1, { removed: true }),
      mintLog(client, 9, { removed: true }),
      mintLog(client, 2),
    );
    await vi.waitFor(() => expect(onEvents).toHaveBeenCalledTimes(2));
    expect(onRemoved.mock.calls).toEqual([[[{ badgeType: 3n, account, value: 1n, blockNumber: 1n }]]]);
    // And back again.
    changes.push(mintLog(client, 1));
    await vi.waitFor(() => expect(onEvents).toHaveBeenCalledTimes(3));
    unwatch();
    await vi.waitFor(() => expect(filters.size).toBe(0));
  });

  it("behavior: only of the type that is asked for", async () => {
    const { client, changes } = filteringNode();
    const [three, four] = [vi.fn(), vi.fn()];
    const unwatch = watchMints(client, { badgeType: 4n, onEvents: four, pollingInterval: POLLING_MS });
    changes.push(mintLog(client, 1));
    await vi.waitFor(() => expect(changes).toEqual([]));
    const other = watchMints(client, { badgeType: 3n, onEvents: three, pollingInterval: POLLING_MS + 1 });
    unwatch();
    changes.push(mintLog(client, 2));
    await vi.waitFor(() => expect(three).toHaveBeenCalledTimes(1));
    other();
    expect(four).not.toHaveBeenCalled();
  });

  it("behavior: a lost connection is told of by a typed error, and watching goes on", async () => {
    const { client, changes, failure } = filteringNode();
    const onEvents = vi.fn();
    const onError = vi.fn();
    const unwatch = watchMints(client, { onEvents, onError, pollingInterval: POLLING_MS });
    await new Promise((resolve) => setTimeout(resolve, 4 * POLLING_MS));
    failure.push(Object.assign(new Error("gone"), { code: 4900 }));
    await vi.waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onError.mock.lastCall?.[0]).toMatchObject({ name: "RpcUnavailableError" });
    changes.push(mintLog(client, 5));
    await vi.waitFor(() => expect(onEvents).toHaveBeenCalledTimes(1));
    unwatch();
  });

  it("behavior: a signal ends it", async () => {
    const { client, filters } = filteringNode();
    const ended = new AbortController();
    watchMints(client, { onEvents: vi.fn(), pollingInterval: POLLING_MS, signal: ended.signal });
    await vi.waitFor(() => expect(filters.size).toBe(2));
    ended.abort();
    await vi.waitFor(() => expect(filters.size).toBe(0));
  });
});
