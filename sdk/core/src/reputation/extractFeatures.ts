import type { Features } from "../types/Features.ts";
import type { Profile, ProfileBadge } from "../types/Profile.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { assertTime } from "../utils/assertTime.ts";
import { assertUint } from "../utils/assertUint.ts";
import { SECONDS_PER_DAY } from "../utils/units.ts";
import { badgeFeatures } from "./badgeFeatures.ts";
import { exclusionOf } from "./exclusionOf.ts";
import { uniqueBadges } from "./uniqueBadges.ts";

const MAX_VALUE = 2n ** 64n - 1n;
/** Features that are the greatest value of badges, and how far it counts: scores given by issuers are percentages. */
const LIMITS = {
  poh_score: 100,
  github_score: 100,
  twitter_score: 100,
  onchain_tx_count: Number.MAX_SAFE_INTEGER,
  onchain_balance: Number.MAX_SAFE_INTEGER,
} as const;

type ValueFeature = keyof typeof LIMITS;

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
  const values = Object.entries(LIMITS).map(([feature, limit]) => [
    feature,
    greatest(badges, feature as ValueFeature, limit),
  ]);
  return {
    ...(Object.fromEntries(values) as Record<ValueFeature, number>),
    badge_count: badges.length,
    // A block older than the passport makes it new, never negative.
    account_age_days: Math.max(0, age),
    reputation_score: reputationScore,
  };
}

function greatest(badges: readonly ProfileBadge[], feature: ValueFeature, limit: number): number {
  return (
    badges
      .filter((badge) => badgeFeatures(badge).includes(feature))
      // What a double cannot hold exactly is above every limit.
      .reduce((most, { value }) => Math.max(most, Math.min(limit, Number(value))), 0)
  );
}
