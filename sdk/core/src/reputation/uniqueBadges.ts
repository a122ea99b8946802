import type { ProfileBadge } from "../types/Profile.ts";

/**
 * One badge a type, in rising order of types, whatever order they came in. Of several of one type the latest issued
 * stands; where that is equal too, the one that counts for less (revoked, sooner expired, of an issuer without
 * accreditation, of lower value).
 */
export function uniqueBadges(badges: readonly ProfileBadge[]): ProfileBadge[] {
  const sorted = [...badges].sort(
    (one, other) =>
      compare(one.badgeType, other.badgeType) ||
      compare(other.issuedAt, one.issuedAt) ||
      compare(Number(other.revoked), Number(one.revoked)) ||
      compare(end(one), end(other)) ||
      compare(Number(one.accredited), Number(other.accredited)) ||
      compare(one.value, other.value) ||
      compare(one.provider, other.provider) ||
      compare(one.category, other.category),
  );
  return sorted.filter((badge, index) => badge.badgeType !== sorted[index - 1]?.badgeType);
}

function end({ expiresAt }: ProfileBadge): number {
  return expiresAt === 0 ? Infinity : expiresAt;
}

function compare<Value extends bigint | number | string>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
