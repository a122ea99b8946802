import type { ProfileBadge } from "../types/Profile.ts";
import { badgeRanks, type Rank } from "./badgeRanks.ts";

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
  const others = badgeRanks(other);
  for (const [place, mine] of badgeRanks(one).entries()) {
    const theirs = others[place] as Rank;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}
