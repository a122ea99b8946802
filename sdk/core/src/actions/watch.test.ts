import { afterEach, describe, expect, it, vi } from "vitest";

import { addressOf, badgeEntity, badgeTypeEntity, passportEntity } from "../../test/support/entities.ts";
import { blockHash } from "../../test/support/fakeSubgraph.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { getBadges } from "./getBadges.ts";
import { mintBadge } from "./mintBadge.ts";
import { watch } from "./watch.ts";
import { watchBadges } from "./watchBadges.ts";
import { watchIndexerStatus } from "./watchIndexerStatus.ts";
import { watchPassport } from "./watchPassport.ts";

describe("watching the subgraph", () => {
  const fakes = useFakes();
  const account = addressOf(0xa);
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });
  const advance = (): void => {
    const number = fakes.subgraph.world.head.number + 1;
    fakes.subgraph.world.head = { number, hash: blockHash(number), timestamp: 1_000 };
  };
  const asked = (name: string): number =>
    fakes.subgraph.requests.filter(({ query }) => query.includes(`query ${name}(`)).length;

  it("behavior: reads again when there is a new block, and tells of what differs", async () => {
    const onData = vi.fn();
    ends.push(watchPassport(fakes.client, { account, onData, pollingInterval: 5 }));
    await vi.waitFor(() => expect(onData.mock.calls).toEqual([[null]]));
    const requests = fakes.subgraph.requests.length;
    await vi.waitFor(() => expect(fakes.subgraph.requests.length).toBeGreaterThan(requests + 3));
    const read = asked("PassportOf");
    advance();
    await vi.waitFor(() => expect(asked("PassportOf")).toBeGreaterThan(read));
    expect(onData).toHaveBeenCalledTimes(1);
    fakes.subgraph.world.collections = { passports: [passportEntity(0, account)] };
    advance();
    await vi.waitFor(() => expect(onData).toHaveBeenCalledTimes(2));
    expect(onData.mock.lastCall?.[0]).toMatchObject({ index: 0 });
  });

  it("behavior: another block of the same number is news, as after a reorganisation", async () => {
    const onData = vi.fn();
    const type = badgeTypeEntity(0);
    fakes.subgraph.world.collections = { badges: [badgeEntity(account, type)] };
    ends.push(watchBadges(fakes.client, { account, onData, pollingInterval: 5 }));
    await vi.waitFor(() => expect(onData).toHaveBeenCalledTimes(1));
    fakes.subgraph.world.collections = { badges: [] };
    fakes.subgraph.world.head = { ...fakes.subgraph.world.head, hash: blockHash(77) };
    await vi.waitFor(() => expect(onData).toHaveBeenCalledTimes(2));
    expect(onData.mock.lastCall).toEqual([[]]);
  });

  it("behavior: a lost connection is told of, and watching goes on", async () => {
    const onData = vi.fn();
    const onError = vi.fn();
    fakes.subgraph.answer = (_, response) => response.destroy();
    ends.push(watchIndexerStatus(fakes.client, { onData, onError, pollingInterval: 5 }));
    await vi.waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onError.mock.lastCall?.[0]).toMatchObject({ name: "SubgraphUnavailableError" });
    expect(onData).not.toHaveBeenCalled();
    fakes.subgraph.answer = undefined;
    await vi.waitFor(() => expect(onData).toHaveBeenCalledTimes(1));
    expect(onData.mock.lastCall?.[0]).toMatchObject({ blockNumber: 10n });
  });

  it("behavior: a read that failed is done again at the same block", async () => {
    const onData = vi.fn();
    let fails = true;
    const read = async (client: Parameters<typeof getBadges>[0], parameters: { account: typeof account }) => {
      if (!fails) return getBadges(client, parameters);
      fails = false;
      throw new TypeError("odd");
    };
    ends.push(watch(fakes.client, read, { account }, { onData, pollingInterval: 5 }));
    await vi.waitFor(() => expect(onData.mock.calls).toEqual([[[]]]));
  });

  it("behavior: by the chain's blocks, for what is read from contracts", async () => {
    const [onData, onError] = [vi.fn(), vi.fn()];
    let value = 1n;
    const read = (): Promise<bigint> => Promise.resolve(value);
    // Nothing listens there: a question to the indexer would be an error.
    const client = { ...fakes.client, subgraph: { url: "http://127.0.0.1:9/", timeoutMs: 100 } };
    ends.push(watch(client, read, {} as never, { onData, onError, source: "chain", pollingInterval: 5 }));
    await vi.waitFor(() => expect(onData.mock.calls).toEqual([[1n]]));
    value = 2n;
    fakes.chain.head++;
    await vi.waitFor(() => expect(onData.mock.calls).toEqual([[1n], [2n]]));
    expect(onError).not.toHaveBeenCalled();
  });

  it("error: an action that writes has no wallet to write with, even where types are not looked at", async () => {
    const onError = vi.fn();
    const action = mintBadge as unknown as typeof getBadges;
    const parameters = { badgeType: 0n, account, value: 0n };
    const options = { onData: vi.fn(), onError, pollingInterval: 5 };
    ends.push(watch(fakes.client, action, parameters, options));
    await vi.waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onError.mock.lastCall?.[0]).toMatchObject({ name: "WalletRequiredError" });
  });
});
