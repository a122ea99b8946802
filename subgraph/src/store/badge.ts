import { Bytes } from "@graphprotocol/graph-ts";

import { BadgeMinted, BadgeRevoked } from "../../generated/types/Badges/Badges";
import { Badge } from "../../generated/types/schema";

export function loadBadge(id: Bytes): Badge | null {
  return Badge.load(id);
}

export function createBadge(id: Bytes, badgeTypeId: Bytes, event: BadgeMinted): void {
  const badge = new Badge(id);
  badge.badgeType = badgeTypeId;
  badge.passport = event.params.account;
  badge.account = event.params.account;
  badge.revoked = false;
  saveMint(badge, event);
}

/** Saves what a mint or a renewal says of a badge. */
export function saveMint(badge: Badge, event: BadgeMinted): void {
  badge.value = event.params.value;
  badge.issuedAt = event.params.issuedAt;
  badge.issuedAtBlock = event.block.number;
  badge.expiresAt = event.params.expiresAt;
  badge.save();
}

export function saveRevocation(badge: Badge, event: BadgeRevoked): void {
  badge.revoked = true;
  badge.revokedReason = event.params.reason;
  badge.revokedAt = event.block.timestamp;
  badge.revokedAtBlock = event.block.number;
  badge.save();
}
