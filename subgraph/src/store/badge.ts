import { Address, BigInt, Bytes, ethereum, store } from "@graphprotocol/graph-ts";

import { BadgeRevoked } from "../../generated/types/Badges/Badges";
import { Badge, BadgeType } from "../../generated/types/schema";

export function loadBadge(id: Bytes): Badge | null {
  return Badge.load(id);
}

/**
 * Saves what a mint or a renewal says. A badge that is renewed is not loaded for it: what a save leaves out stays, whether it
 * was revoked or burned.
 */
export function saveMint(
  id: Bytes,
  badgeType: BadgeType,
  passport: Bytes,
  account: Address,
  value: BigInt,
  origin: i32,
  renewed: boolean,
  event: ethereum.Event,
): void {
  const now = event.block.timestamp;
  const validity = badgeType.validity;
  const badge = new Badge(id);
  badge.badgeType = badgeType.id;
  badge.passport = passport;
  badge.account = account;
  badge.value = value;
  badge.issuedAt = now;
  badge.issuedAtBlock = event.block.number;
  badge.expiresAt = validity.isZero() ? validity : now.plus(validity);
  badge.origin = origin;
  if (!renewed) {
    badge.burned = false;
    badge.revoked = false;
  }
  badge.save();
}

export function saveRevocation(badge: Badge, event: BadgeRevoked): void {
  badge.revoked = true;
  badge.revokedReason = event.params.reason;
  badge.revokedAt = event.block.timestamp;
  badge.revokedAtBlock = event.block.number;
  badge.save();
}

export function saveBurn(badge: Badge, event: ethereum.Event): void {
  badge.burned = true;
  badge.burnedAt = event.block.timestamp;
  badge.save();
}

/** Hands a badge on to where its passport went: the same badge under another id, in place of one that stands there. */
export function moveBadge(badge: Badge, id: Bytes, account: Address): void {
  store.remove("Badge", badge.id.toHexString());
  badge.id = id;
  badge.account = account;
  badge.save();
}
