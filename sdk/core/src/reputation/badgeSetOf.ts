import type { Profile } from "../types/Profile.ts";
import { exclusionOf } from "./exclusionOf.ts";
import { uniqueBadges } from "./uniqueBadges.ts";

/** Types from here on have no bit and cannot be claimed in a proof. */
const BADGE_BITS = 248n;

/**
 * Bit i is set when the profile holds a badge of type i (0 to 247) that is neither revoked nor expired at `timestamp`.
 * Accreditation is of no matter here: a proof names the badge, and its reader decides whom to trust.
 * @example
 * const holdsTypeSeven = ((badgeSetOf(profile, { timestamp }) >> 7n) & 1n) === 1n;
 */
export function badgeSetOf(
  { badges }: Pick<Profile, "badges">,
  { timestamp }: { timestamp: number },
): bigint {
  return uniqueBadges(badges)
    .filter(({ badgeType }) => badgeType >= 0n && badgeType < BADGE_BITS)
    .filter((badge) => [null, "unaccredited"].includes(exclusionOf(badge, timestamp)))
    .reduce((set, { badgeType }) => set | (1n << badgeType), 0n);
}
