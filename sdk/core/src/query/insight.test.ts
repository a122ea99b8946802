import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";

import { addressOf, passportEntity } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { explainReputationQueryOptions } from "./explainReputation.ts";
import {
  explainReputationChangeQueryKey,
  explainReputationChangeQueryOptions,
} from "./explainReputationChange.ts";
import { getLeaderboardQueryKey, getLeaderboardQueryOptions } from "./getLeaderboard.ts";
import { getRankQueryKey, getRankQueryOptions } from "./getRank.ts";
import { getReputationHistoryQueryKey, getReputationHistoryQueryOptions } from "./getReputationHistory.ts";
import { getScoreHistogramQueryOptions } from "./getScoreHistogram.ts";
import { getSimilarProfilesQueryOptions } from "./getSimilarProfiles.ts";

const account = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const other = { ...formulaV1, version: 2 };

describe("query options of reasons, ranks and history", () => {
  const fakes = useFakes();

  it("behavior: keys can be hashed, and tell blocks, formulas and filters apart", () => {
    const keys = [
      getRankQueryKey(fakes.client, { account }),
      getRankQueryKey(fakes.client, { account, formula: other }),
      getLeaderboardQueryKey(fakes.client),
      getLeaderboardQueryKey(fakes.client, { filter: () => true, filterId: "all" }),
      getReputationHistoryQueryKey(fakes.client, { account, blocks: [0n, 1n] }),
      getReputationHistoryQueryKey(fakes.client, { account, from: 0n }),
      explainReputationChangeQueryKey(fakes.client, { account, from: {} }),
      explainReputationChangeQueryKey(fakes.client, { account, from: { blockNumber: 0n } }),
      explainReputationChangeQueryKey(fakes.client, {
        account,
        from: { blockNumber: 0n },
        to: { formula: other },
      }),
    ].map((key) => JSON.stringify(key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("behavior: what is called while a history is read is no part of its key", () => {
    const [signal, onProgress] = [new AbortController().signal, () => undefined];
    expect(getReputationHistoryQueryKey(fakes.client, { account, from: 0n, signal, onProgress })).toEqual(
      getReputationHistoryQueryKey(fakes.client, { account, from: 0n }),
    );
  });

  it("behavior: wait while a parameter is missing; block 0 is not missing", () => {
    expect(getRankQueryOptions(fakes.client, {}).enabled).toBe(false);
    expect(getSimilarProfilesQueryOptions(fakes.client, {}).enabled).toBe(false);
    expect(explainReputationQueryOptions(fakes.client, {}).enabled).toBe(false);
    expect(explainReputationChangeQueryOptions(fakes.client, { account }).enabled).toBe(false);
    expect(explainReputationChangeQueryOptions(fakes.client, { account, from: {} }).enabled).toBe(true);
    expect(getReputationHistoryQueryOptions(fakes.client, { account }).enabled).toBe(false);
    expect(getReputationHistoryQueryOptions(fakes.client, { from: 0n }).enabled).toBe(false);
    expect(getReputationHistoryQueryOptions(fakes.client, { account, from: 0n }).enabled).toBe(true);
    expect(getLeaderboardQueryOptions(fakes.client).enabled).toBe(true);
    expect(getScoreHistogramQueryOptions(fakes.client).enabled).toBe(true);
  });

  it("behavior: a query client reads with them", async () => {
    const holder = addressOf(0xa);
    fakes.subgraph.world.collections = { passports: [passportEntity(0, holder)] };
    const queries = new QueryClient();
    const { client } = fakes;
    const rank = await queries.fetchQuery(getRankQueryOptions(client, { account: holder }));
    expect(rank).toMatchObject({ rank: 1, total: 1 });
    expect(await queries.fetchQuery(getLeaderboardQueryOptions(client))).toMatchObject({ listed: 1 });
    expect(await queries.fetchQuery(getScoreHistogramQueryOptions(client, { width: 1001 }))).toMatchObject([
      { count: 1 },
    ]);
    expect(await queries.fetchQuery(getSimilarProfilesQueryOptions(client, { account: holder }))).toEqual([]);
    expect(
      await queries.fetchQuery(explainReputationQueryOptions(client, { account: holder })),
    ).toMatchObject({
      zeroReasons: ["no-badges", "no-standing", "new-passport"],
    });
    for (const range of [{ from: 9n }, { blocks: [9n, 10n] }]) {
      const options = getReputationHistoryQueryOptions(client, { account: holder, ...range });
      expect(await queries.fetchQuery(options)).toHaveLength(2);
    }
    const change = explainReputationChangeQueryOptions(client, { account: holder, from: {} });
    expect(await queries.fetchQuery(change)).toMatchObject({ points: 0 });
  });
});
