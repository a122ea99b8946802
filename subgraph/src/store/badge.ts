import { Address, BigInt, Bytes, ethereum, store } from "@graphprotocol/graph-ts";

import { BadgeRevoked } from "../../generated/types/Badges/Badges";
import { Badge } from "../../generated/types/schema";

export function loadBadge(id: Bytes): Badge | null {
  return Badge.load(id);
}

/** A badge that is not saved yet. */
export function newBadge(id: Bytes, badgeTypeId: Bytes, passport: Bytes, account: Address): Badge {
  const badge = new Badge(id);
  badge.badgeType = badgeTypeId;
  badge.passport = passport;
  badge.account = account;
  badge.burned = false;
  badge.revoked = false;
  return badge;
}

/**
 * Saves what a mint or a renewal says of a badge.
 *
 * @param validity Seconds until it expires; zero for never.
 */
export function saveMint(
  badge: Badge,
  value: BigInt,
  validity: BigInt,
  origin: i32,
  event: ethereum.Event,
): void {
  badge.value = value;
  badge.issuedAt = event.block.timestamp;
  badge.issuedAtBlock = event.block.number;
  badge.expiresAt = validity.isZero() ? validity : event.block.timestamp.plus(validity);
  badge.origin = origin;
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
