import type { ProfileBadge } from "../types/Profile.ts";
import { precedenceOf } from "./precedenceOf.ts";

/**
 * One badge a type, in rising order of types, whatever order they came in. Of several of one type the latest issued
 * stands; where that is equal too, the one that counts for less (revoked, burned, sooner expired, of an issuer without
 * accreditation, of lower value).
 */
export function uniqueBadges(badges: readonly ProfileBadge[]): ProfileBadge[] {
  const sorted = [...badges].sort(compareBadges);
  return sorted.filter((badge, index) => badge.badgeType !== sorted[index - 1]?.badgeType);
}

function compareBadges(one: ProfileBadge, other: ProfileBadge): number {
  if (one.badgeType !== other.badgeType) return one.badgeType < other.badgeType ? -1 : 1;
  const difference = precedenceOf(one, other);
  if (difference === null) return 0;
  return difference.stands === one ? -1 : 1;
}
