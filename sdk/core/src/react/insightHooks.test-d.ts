import { expectTypeOf, test } from "vitest";

import type { GetRankErrorType } from "../actions/getRank.ts";
import type { HistoryEntry } from "../actions/getReputationHistory.ts";
import type { Rank } from "../insight/rankScores.ts";
import { useLeaderboard } from "./useLeaderboard.ts";
import { useRank } from "./useRank.ts";
import { useReputationHistory } from "./useReputationHistory.ts";

test("reading hooks give the action's result or its errors", () => {
  expectTypeOf(useRank).returns.toHaveProperty("data").toEqualTypeOf<Rank | null | undefined>();
  expectTypeOf(useRank).returns.toHaveProperty("error").toEqualTypeOf<GetRankErrorType | null>();
  expectTypeOf(useReputationHistory)
    .returns.toHaveProperty("data")
    .toEqualTypeOf<readonly HistoryEntry[] | undefined>();
});

test("a history takes blocks or a range, and a filter its name", () => {
  const account = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  useReputationHistory({ account, blocks: [1n] });
  useReputationHistory({ account, from: 1n, points: 3 });
  // @ts-expect-error -- not both.
  useReputationHistory({ account, blocks: [1n], from: 1n });
  useLeaderboard({ filter: () => true, filterId: "all" });
  // @ts-expect-error -- a filter without its name would share a key with others.
  useLeaderboard({ filter: () => true });
});
