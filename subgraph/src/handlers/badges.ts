import { Address, BigInt, Bytes, ethereum, log } from "@graphprotocol/graph-ts";

import {
  BadgeBurned,
  BadgeMinted,
  BadgeRevoked,
  BadgesMigrated,
  BadgesMinted,
  BadgeTypeDefined,
  BadgeTypePoliciesSet,
  URI,
  VoucherCancelled,
} from "../../generated/types/Badges/Badges";
import { Badge } from "../../generated/types/schema";
import { badgeId, voucherCancellationId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { countBadges } from "../store/account";
import { countActivity, Kind } from "../store/activity";
import { loadBadge, moveBadge, newBadge, saveBurn, saveMint, saveRevocation } from "../store/badge";
import { countMint, createBadgeType, loadBadgeType, savePolicies, saveUri } from "../store/badgeType";
import { loadIssuer } from "../store/issuer";
import { hasPassport, passportIdOf } from "../store/passport";
import { countBadgeType } from "../store/protocol";
import { createVoucherCancellation, hasVoucherCancellation } from "../store/voucherCancellation";

export function handleBadgeTypeDefined(event: BadgeTypeDefined): void {
  const id = wordId(event.params.badgeType);
  if (loadBadgeType(id) !== null) {
    reportRepeated("BadgeType", id, event);
    return;
  }
  if (loadIssuer(event.params.issuer) === null) {
    reportMissing("Issuer", event.params.issuer, event);
    return;
  }
  createBadgeType(id, event);
  countBadgeType(event);
}

export function handleBadgeTypePoliciesSet(event: BadgeTypePoliciesSet): void {
  const id = wordId(event.params.badgeType);
  const badgeType = loadBadgeType(id);
  if (badgeType === null) reportMissing("BadgeType", id, event);
  else savePolicies(badgeType, event);
}

export function handleUri(event: URI): void {
  const id = wordId(event.params.id);
  const badgeType = loadBadgeType(id);
  if (badgeType === null) reportMissing("BadgeType", id, event);
  else saveUri(badgeType, event.params.value);
}

export function handleBadgeMinted(event: BadgeMinted): void {
  const params = event.params;
  countActivity(mint(params.badgeType, params.account, params.value, params.origin, event), 1, event);
}

export function handleBadgesMinted(event: BadgesMinted): void {
  const params = event.params;
  let given = 0;
  let renewed = 0;
  for (let i = 0; i < params.accounts.length; i++) {
    const kind = mint(params.badgeType, params.accounts[i], params.values[i], params.origin, event);
    if (kind == Kind.BADGE_MINTED) given++;
    else if (kind == Kind.BADGE_RENEWED) renewed++;
  }
  countActivity(Kind.BADGE_MINTED, given, event);
  countActivity(Kind.BADGE_RENEWED, renewed, event);
}

export function handleBadgeRevoked(event: BadgeRevoked): void {
  const id = badgeId(event.params.badgeType, event.params.account);
  const badge = loadBadge(id);
  if (badge === null) {
    reportMissing("Badge", id, event);
    return;
  }
  if (badge.revoked) {
    reportRepeated("Revocation of badge", id, event);
    return;
  }
  if (!badge.burned) countBadges(badge.account, categoryOf(badge), -1, event);
  saveRevocation(badge, event);
  countActivity(Kind.BADGE_REVOKED, 1, event);
}

export function handleBadgeBurned(event: BadgeBurned): void {
  const id = badgeId(event.params.badgeType, event.params.account);
  const badge = loadBadge(id);
  if (badge === null) {
    reportMissing("Badge", id, event);
    return;
  }
  if (badge.burned) {
    reportRepeated("Burning of badge", id, event);
    return;
  }
  if (!badge.revoked) countBadges(badge.account, categoryOf(badge), -1, event);
  saveBurn(badge, event);
  countActivity(Kind.BADGE_BURNED, 1, event);
}

export function handleBadgesMigrated(event: BadgesMigrated): void {
  for (let i = 0; i < event.params.badgeTypes.length; i++) {
    const id = badgeId(event.params.badgeTypes[i], event.params.from);
    const badge = loadBadge(id);
    if (badge === null) reportMissing("Badge", id, event);
    else migrate(badge, badgeId(event.params.badgeTypes[i], event.params.to), event);
  }
}

/** The account need not be an issuer: anybody may cancel vouchers of their own. */
export function handleVoucherCancelled(event: VoucherCancelled): void {
  const id = voucherCancellationId(event.params.issuer, event.params.digest);
  if (hasVoucherCancellation(id)) {
    reportRepeated("VoucherCancellation", id, event);
    return;
  }
  createVoucherCancellation(id, event);
}

/**
 * Mints a badge. A second mint to the same account renews its expired badge, which the supply does not count again.
 *
 * @returns What was done, as it is counted; empty when it was left out.
 */
function mint(number: BigInt, account: Address, value: BigInt, origin: i32, event: ethereum.Event): string {
  const badgeTypeId = wordId(number);
  const badgeType = loadBadgeType(badgeTypeId);
  if (badgeType === null) {
    reportMissing("BadgeType", badgeTypeId, event);
    return "";
  }
  const id = badgeId(number, account);
  const badge = loadBadge(id);
  if (badge !== null) {
    saveMint(badge, value, badgeType.validity, origin, event);
    return Kind.BADGE_RENEWED;
  }
  const passport = passportIdOf(account);
  if (!hasPassport(passport)) {
    reportMissing("Passport", account, event);
    return "";
  }
  saveMint(newBadge(id, badgeTypeId, passport, account), value, badgeType.validity, origin, event);
  countMint(badgeType);
  countBadges(account, badgeType.category, 1, event);
  return Kind.BADGE_MINTED;
}

/** Hands a badge on, and with it what it counts; so does one that it takes the place of. */
function migrate(badge: Badge, id: Bytes, event: BadgesMigrated): void {
  const replaced = loadBadge(id);
  if (replaced !== null && isHeld(replaced)) countBadges(event.params.to, categoryOf(replaced), -1, event);
  if (isHeld(badge)) {
    countBadges(event.params.from, categoryOf(badge), -1, event);
    countBadges(event.params.to, categoryOf(badge), 1, event);
  }
  moveBadge(badge, id, event.params.to);
}

function isHeld(badge: Badge): boolean {
  return !badge.revoked && !badge.burned;
}

function categoryOf(badge: Badge): string {
  const badgeType = loadBadgeType(badge.badgeType);
  // A badge that is stored is of a type that is.
  if (badgeType === null) log.critical("badge {} has no type", [badge.id.toHexString()]);
  return badgeType!.category;
}
