import { describe, expect, it } from "vitest";

import { addressOf, badgeEntity, badgeTypeEntity, passportEntity } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { getReputationHistory, type HistoryProgress } from "./getReputationHistory.ts";

describe("getReputationHistory", () => {
  const fakes = useFakes();
  const account = addressOf(0xa);
  const humanity = badgeTypeEntity(0, { category: "Humanity", provider: "world-id" });

  /** Registered at block 4, verified at block 8. */
  function growUp(): void {
    fakes.subgraph.beforeAnswer = ({ variables }) => {
      const { block } = variables as { block?: { number: number } | null };
      const number = block?.number ?? 10;
      fakes.subgraph.world.collections = {
        passports: number >= 4 ? [passportEntity(0, account)] : [],
        badges: number >= 8 ? [badgeEntity(account, humanity, { value: "100" })] : [],
      };
    };
  }

  it("behavior: recomputes the score at each block, with the change since the one before", async () => {
    growUp();
    const history = await getReputationHistory(fakes.client, { account, blocks: [9n, 0n, 4n, 9n, 8n] });
    expect(
      history.map(({ blockNumber, timestamp, known, score, change }) => [
        blockNumber,
        timestamp,
        known,
        score,
        change,
      ]),
    ).toEqual([
      [0n, 0, false, 0, 0],
      [4n, 400, true, 0, 0],
      [8n, 800, true, 272, 272],
      [9n, 900, true, 272, 0],
    ]);
  });

  it("args: from, to and points spread blocks evenly, both ends included", async () => {
    growUp();
    const read = async (range: { from: bigint; to?: bigint; points?: number }) =>
      (await getReputationHistory(fakes.client, { account, ...range })).map(({ blockNumber }) => blockNumber);
    expect(await read({ from: 0n, points: 3 })).toEqual([0n, 5n, 10n]);
    expect(await read({ from: 1n, to: 8n, points: 4 })).toEqual([1n, 3n, 5n, 8n]);
    expect(await read({ from: 3n, to: 5n })).toEqual([3n, 4n, 5n]);
    expect(await read({ from: 0n, to: 0n, points: 2 })).toEqual([0n]);
  });

  it("args: onProgress hears of each block", async () => {
    growUp();
    const heard: HistoryProgress[] = [];
    await getReputationHistory(fakes.client, {
      account,
      blocks: [2n, 5n],
      onProgress: (progress) => heard.push(progress),
    });
    expect(heard).toEqual([
      { done: 1, total: 2, blockNumber: 2n },
      { done: 2, total: 2, blockNumber: 5n },
    ]);
  });

  it("args: signal stops between blocks", async () => {
    growUp();
    const controller = new AbortController();
    const reading = getReputationHistory(fakes.client, {
      account,
      blocks: [2n, 5n],
      signal: controller.signal,
      onProgress: () => controller.abort("enough"),
    });
    await expect(reading).rejects.toBe("enough");
    expect(
      fakes.subgraph.requests.some(({ variables }) => JSON.stringify(variables).includes('"number":5')),
    ).toBe(false);
  });

  it("args: signal stops a request that gets no answer", async () => {
    const controller = new AbortController();
    fakes.subgraph.answer = () => controller.abort("enough");
    const reading = getReputationHistory(fakes.client, { account, blocks: [2n], signal: controller.signal });
    await expect(reading).rejects.toBe("enough");
    await expect(
      getReputationHistory(fakes.client, { account, blocks: [2n], signal: controller.signal }),
    ).rejects.toBe("enough");
  });

  it.each([
    [{ blocks: [] }, "blocks.length"],
    [{ blocks: [1n, -1n] }, "blocks[1]"],
    [{ blocks: [2n ** 31n] }, "blocks[0]"],
    [{ from: -1n }, "from"],
    [{ from: 5n, to: 4n }, "to"],
    [{ from: 5n, points: 1 }, "points"],
    [{ from: 5n, points: 1001 }, "points"],
    [{ from: 5n, points: 2.5 }, "points"],
  ])("error: %o", async (range, field) => {
    await expect(getReputationHistory(fakes.client, { account, ...range })).rejects.toMatchObject({
      name: "ValueOutOfRangeError",
      field,
    });
  });

  it("error: what is no address, and a block that is not indexed yet", async () => {
    await expect(getReputationHistory(fakes.client, { account: "0x1", from: 0n })).rejects.toMatchObject({
      name: "InvalidAddressError",
    });
    await expect(getReputationHistory(fakes.client, { account, blocks: [11n] })).rejects.toMatchObject({
      name: "IndexerBehindError",
    });
  });
});
