import type { ProfileBadge } from "../types/Profile.ts";

/** What decides between two badges of one type, the weightiest first; the last three only make the order complete. */
export const precedenceRules = [
  "issuedAt",
  "revoked",
  "burned",
  "expiresAt",
  "accredited",
  "value",
  "provider",
  "category",
  "issuer",
] as const;

export type PrecedenceRule = (typeof precedenceRules)[number];

/**
 * Which of two badges of one type stands, and by which rule; null when nothing tells them apart. The later issued one
 * stands; issued at once, the one that counts for less.
 */
export function precedenceOf(
  one: ProfileBadge,
  other: ProfileBadge,
): { stands: ProfileBadge; rule: PrecedenceRule } | null {
  for (const rule of precedenceRules) {
    const [mine, theirs] = [rankOf(one, rule), rankOf(other, rule)];
    if (mine !== theirs) return { stands: mine < theirs ? one : other, rule };
  }
  return null;
}

/** The badge with the lower rank stands. */
function rankOf(badge: ProfileBadge, rule: PrecedenceRule): bigint | number | string {
  switch (rule) {
    case "issuedAt":
      return -badge.issuedAt;
    case "revoked":
    case "burned":
      return badge[rule] ? 0 : 1;
    case "expiresAt":
      return badge.expiresAt === 0 ? Infinity : badge.expiresAt;
    case "accredited":
      return badge.accredited ? 1 : 0;
    case "issuer":
      return badge.issuer.toLowerCase();
    default:
      return badge[rule];
  }
}
