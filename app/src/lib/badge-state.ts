import type { Badge } from "@aura-protocol/sdk";

/** What a badge is to the account that looks at it. */
export type BadgeState = "held" | "expired" | "revoked" | "burned" | "none";

/**
 * @param badge The account's badge of a type; undefined when it never had one.
 * @param now Seconds since the Unix epoch. A badge is expired from `expiresAt` on; 0 is never.
 */
export function badgeState(
  badge: Pick<Badge, "expiresAt" | "burned" | "revoked"> | undefined,
  now: number,
): BadgeState {
  if (badge === undefined) return "none";
  if (badge.revoked) return "revoked";
  if (badge.burned) return "burned";
  return badge.expiresAt !== 0 && now >= badge.expiresAt ? "expired" : "held";
}
