import type { Address } from "viem";

import type { ScoredProfile } from "../reputation/scoreProfiles.ts";
import type { Tier, TierName } from "../types/Tier.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { rankScores } from "./rankScores.ts";

export type LeaderboardEntry = {
  /** Among those listed: equal scores share a rank (1, 2, 2, 4). */
  readonly rank: number;
  readonly account: Address;
  readonly score: number;
  readonly tier: Tier;
  readonly tierName: TierName;
};

/** One page of a leaderboard. */
export type Leaderboard = {
  readonly entries: readonly LeaderboardEntry[];
  /** How many are listed on all pages. */
  readonly listed: number;
  /** The next page's `offset`; null on the last one. */
  readonly nextOffset: number | null;
};

/** Whom a leaderboard lists. */
export type LeaderboardFilter = (profile: ScoredProfile) => boolean;

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1000;

/**
 * A page of passport holders by falling score; of equal scores the earlier registered comes first, so that pages of one
 * block never overlap. Passports that were given up are not listed.
 *
 * @param scored Everybody, of `scoreProfiles`, in any order.
 * @param options.offset How many to leave out, from 0; 0 by default.
 * @param options.limit 1 to 1000; 50 by default.
 * @param options.filter Whom to list, such as those who agreed to it; everybody by default.
 * @throws ValueOutOfRangeError
 * @example
 * const { entries } = leaderboard(scored, { limit: 10, filter: ({ account }) => agreed.has(account) });
 */
export function leaderboard(
  scored: readonly ScoredProfile[],
  {
    offset = 0,
    limit = DEFAULT_LIMIT,
    filter = () => true,
  }: { offset?: number | undefined; limit?: number | undefined; filter?: LeaderboardFilter | undefined } = {},
): Leaderboard {
  assertInteger("offset", offset, { min: 0, max: Number.MAX_SAFE_INTEGER });
  assertInteger("limit", limit, { min: 1, max: MAX_LIMIT });
  const listed = scored.filter((profile) => !profile.left && filter(profile));
  const ordered = listed.sort((one, other) =>
    other.score === one.score ? one.index - other.index : other.score - one.score,
  );
  const rankOf = rankScores(ordered.map(({ score }) => score));
  const end = Math.min(offset + limit, ordered.length);
  return {
    entries: ordered.slice(offset, end).map(({ account, score, tier, tierName }) => ({
      rank: rankOf(score).rank,
      account,
      score,
      tier,
      tierName,
    })),
    listed: ordered.length,
    nextOffset: end < ordered.length ? end : null,
  };
}
