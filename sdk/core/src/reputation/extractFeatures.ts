import type { FeatureName, Features } from "../types/Features.ts";
import type { Profile, ProfileBadge } from "../types/Profile.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { assertTime } from "../utils/assertTime.ts";
import { assertUint } from "../utils/assertUint.ts";
import { badgeFeatures } from "./badgeFeatures.ts";
import { exclusionOf } from "./exclusionOf.ts";
import { uniqueBadges } from "./uniqueBadges.ts";

const SECONDS_PER_DAY = 86_400;
const MAX_VALUE = 2n ** 64n - 1n;
/** Scores given by issuers are percentages; more than 100 is read as 100. */
const LIMITS: Partial<Record<FeatureName, number>> = {
  poh_score: 100,
  github_score: 100,
  twitter_score: 100,
};

/**
 * The eight features of a profile at a block. Only badges count that are neither revoked nor expired and whose issuer
 * is accredited; the order of badges is of no matter.
 *
 * @param options.timestamp The block's, in seconds since the Unix epoch.
 * @param options.reputationScore Standing lent by others, 0 to 1000, from {@link propagateTrust}; 0 by default.
 * @throws ValueOutOfRangeError when a time is not an integer of 40 bits, a badge's value not one of 64, or
 * `reputationScore` not one from 0 to 1000.
 * @example
 * const features = extractFeatures(profile, { timestamp });
 */
export function extractFeatures(
  profile: Pick<Profile, "registeredAt" | "badges">,
  { timestamp, reputationScore = 0 }: { timestamp: number; reputationScore?: number },
): Features {
  assertTime("timestamp", timestamp);
  assertTime("registeredAt", profile.registeredAt);
  assertInteger("reputation_score", reputationScore, { min: 0, max: 1000 });
  for (const { value, issuedAt, expiresAt } of profile.badges) {
    assertUint("badge value", value, MAX_VALUE);
    assertTime("issuedAt", issuedAt);
    assertTime("expiresAt", expiresAt);
  }
  const badges = uniqueBadges(profile.badges).filter((badge) => exclusionOf(badge, timestamp) === null);
  const age = Math.floor((timestamp - profile.registeredAt) / SECONDS_PER_DAY);
  return {
    poh_score: greatest(badges, "poh_score"),
    badge_count: badges.length,
    github_score: greatest(badges, "github_score"),
    twitter_score: greatest(badges, "twitter_score"),
    onchain_tx_count: greatest(badges, "onchain_tx_count"),
    onchain_balance: greatest(badges, "onchain_balance"),
    // A block older than the passport makes it new, never negative.
    account_age_days: Math.max(0, age),
    reputation_score: reputationScore,
  };
}

function greatest(badges: readonly ProfileBadge[], feature: FeatureName): number {
  const limit = LIMITS[feature] ?? Number.MAX_SAFE_INTEGER;
  return (
    badges
      .filter((badge) => badgeFeatures(badge).includes(feature))
      // What a double cannot hold exactly is above every limit.
      .reduce((most, { value }) => Math.max(most, Math.min(limit, Number(value))), 0)
  );
}
