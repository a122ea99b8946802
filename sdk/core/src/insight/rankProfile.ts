import type { Address } from "viem";

import type { ScoredProfile } from "../reputation/scoreProfiles.ts";
import { rankScores, type Rank } from "./rankScores.ts";

/**
 * Where an account stands among all passport holders by score; null when it holds no passport. Passports that were
 * given up are not counted.
 *
 * @param scored Everybody, of `scoreProfiles`.
 * @example
 * const rank = rankProfile({ scored, account }); // { rank: 3, total: 1200, ties: 2, percentile: 9974 }
 */
export function rankProfile({
  scored,
  account,
}: {
  scored: readonly Pick<ScoredProfile, "account" | "left" | "score">[];
  account: Address;
}): Rank | null {
  const holders = scored.filter(({ left }) => !left);
  const wanted = account.toLowerCase();
  const holder = holders.find((candidate) => candidate.account.toLowerCase() === wanted);
  return holder === undefined ? null : rankScores(holders.map(({ score }) => score))(holder.score);
}
