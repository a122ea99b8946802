import { badgeRanks, type Rank } from "../reputation/badgeRanks.ts";
import type { ProfileBadge } from "../types/Profile.ts";

/** What the ranks of `badgeRanks` are called, in their order. */
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

/** Which of two badges of one type stands, and by which rule; null when nothing tells them apart. */
export function precedenceOf(
  one: ProfileBadge,
  other: ProfileBadge,
): { stands: ProfileBadge; rule: PrecedenceRule } | null {
  const [mine, theirs] = [badgeRanks(one), badgeRanks(other)];
  const place = mine.findIndex((rank, index) => rank !== theirs[index]);
  const rule = precedenceRules[place];
  if (rule === undefined) return null;
  return { stands: (mine[place] as Rank) < (theirs[place] as Rank) ? one : other, rule };
}
