import type { ProfileBadge } from "../types/Profile.ts";

/**
 * One badge a type, in rising order of types, whatever order they came in. Of several of one type the latest issued
 * stands; where that is equal too, the one that counts for less (revoked, sooner expired, of an issuer without
 * accreditation, of lower value).
 */
export function uniqueBadges(badges: readonly ProfileBadge[]): ProfileBadge[] {
  const sorted = [...badges].sort(compareBadges);
  return sorted.filter((badge, index) => badge.badgeType !== sorted[index - 1]?.badgeType);
}

function compareBadges(one: ProfileBadge, other: ProfileBadge): number {
  const others = ranking(other);
  for (const [place, mine] of ranking(one).entries()) {
    const theirs = others[place] as bigint | number | string;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}

/** What badges are ordered by, the weightiest first; the last two only make the order complete. */
function ranking(badge: ProfileBadge): (bigint | number | string)[] {
  return [
    badge.badgeType,
    -badge.issuedAt,
    badge.revoked ? 0 : 1,
    badge.expiresAt === 0 ? Infinity : badge.expiresAt,
    badge.accredited ? 1 : 0,
    badge.value,
    badge.provider,
    badge.category,
  ];
}
