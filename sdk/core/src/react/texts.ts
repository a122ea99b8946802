import type { ExclusionReason, Improvement } from "../types/Explanation.ts";
import type { InputName } from "../types/Features.ts";

/** What people call the features. */
const FEATURES: Readonly<Record<InputName, string>> = {
  poh_score: "Proof of humanity",
  badge_count: "Number of badges",
  github_score: "GitHub score",
  twitter_score: "X score",
  onchain_tx_count: "Transactions",
  onchain_balance: "Balance in thousandths of the chain's coin",
  account_age_days: "Days since registration",
  reputation_score: "Standing lent by others",
  activity_score: "Steady activity over the last year",
};

/** Why a badge does not count, as people read it. */
export const EXCLUSIONS: Readonly<Record<ExclusionReason, string>> = {
  revoked: "Revoked",
  burned: "Given up",
  expired: "Expired",
  unaccredited: "Not counted: its issuer is not accredited",
};

/** A step in one sentence. */
export function improvementText({ feature, from, to, scoreGain }: Improvement): string {
  return `${FEATURES[feature]} from ${from} to ${to}: ${points(scoreGain)} more`;
}

export function points(count: number): string {
  return count === 1 ? "1 point" : `${count} points`;
}
