import type { ExclusionReason } from "../types/Explanation.ts";
import type { ProfileBadge } from "../types/Profile.ts";

/**
 * Why a badge does not count at `timestamp`, null when it counts.
 * @param timestamp Seconds since the Unix epoch; a badge still counts one second before its `expiresAt`.
 */
export function exclusionOf(badge: ProfileBadge, timestamp: number): ExclusionReason | null {
  if (badge.revoked) return "revoked";
  if (badge.burned) return "burned";
  if (badge.expiresAt !== 0 && badge.expiresAt <= timestamp) return "expired";
  return badge.accredited ? null : "unaccredited";
}
