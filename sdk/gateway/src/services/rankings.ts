import {
  formulaV1,
  leaderboard,
  rankScores,
  similarProfiles,
  type LeaderboardEntry,
  type ScoredProfile,
  type SimilarProfile,
} from "@aura-protocol/sdk/reputation";
import type { Address } from "viem";

import { createReadCache, KEPT_MS, type Cached, type CountRead } from "./readCache.ts";
import type { World, Worlds } from "./worlds.ts";

/** Where a page of the leaderboard ended: score, and place in the order of registration. */
export type BoardPlace = { readonly score: number; readonly index: number };

export type BoardEntry = LeaderboardEntry & BoardPlace;

export type BoardView = {
  readonly blockNumber: bigint;
  readonly timestamp: number;
  readonly listed: number;
  /** One more than asked for, when there are more. */
  readonly entries: readonly BoardEntry[];
};

export type SimilarView = {
  readonly blockNumber: bigint;
  readonly known: boolean;
  readonly profiles: readonly SimilarProfile[];
};

/** What compares wallets with one another: of one state for a minute, so that the pages of a leaderboard fit together. */
export type Rankings = {
  board(page: { after?: BoardPlace | undefined; limit: number }): Promise<Cached<BoardView>>;
  similar(parameters: { wallet: Address; limit: number }): Promise<Cached<SimilarView>>;
  /** Whoever changed may stand in anybody's ranking: all of them go. */
  drop(): void;
};

export function createRankings(worlds: Worlds, count: CountRead): Rankings {
  const states = createReadCache<"latest", World>({
    name: "rankings",
    keptMs: KEPT_MS.analytics,
    read: async () => (await worlds.read()).value,
    count,
  });
  const at = async <View>(view: (world: World) => View): Promise<Cached<View>> => {
    const { value, ...cached } = await states.read("latest");
    return { ...cached, value: view(value) };
  };
  return {
    board: (page) => at((world) => boardOf(world, page)),
    similar: ({ wallet, limit }) =>
      at((world) => ({
        blockNumber: world.blockNumber,
        known: world.profileOf(wallet) !== undefined,
        profiles: similarProfiles(world.scored(formulaV1), { account: wallet, limit }),
      })),
    drop: () => states.drop("latest"),
  };
}

function boardOf(
  world: World,
  { after, limit }: { after?: BoardPlace | undefined; limit: number },
): BoardView {
  const everybody = world.scored(formulaV1);
  const isNext = ({ score, index }: ScoredProfile): boolean =>
    after === undefined || score < after.score || (score === after.score && index > after.index);
  const { entries } = leaderboard(everybody, { limit: limit + 1, filter: isNext });
  const listed = everybody.filter(({ left }) => !left);
  const rankOf = rankScores(listed.map(({ score }) => score));
  const indexOf = new Map(listed.map(({ account, index }) => [account, index]));
  return {
    blockNumber: world.blockNumber,
    timestamp: world.timestamp,
    listed: listed.length,
    entries: entries.map((entry) => ({
      ...entry,
      rank: rankOf(entry.score).rank,
      index: indexOf.get(entry.account) as number,
    })),
  };
}
