import type { ProfileBadge } from "../types/Profile.ts";

export type Rank = bigint | number | string;

/**
 * What decides between two badges of one type, the weightiest first: the one with the lower rank stands. That is the later
 * issued one; issued at once, the one that counts for less. The last three only make the order complete.
 */
export function badgeRanks(badge: ProfileBadge): Rank[] {
  return [
    -badge.issuedAt,
    +!badge.revoked,
    +!badge.burned,
    badge.expiresAt === 0 ? Infinity : badge.expiresAt,
    +badge.accredited,
    badge.value,
    badge.provider,
    badge.category,
    badge.issuer.toLowerCase(),
  ];
}
