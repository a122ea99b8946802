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
import { Account, Badge, BadgeType } from "../../generated/types/schema";
import { hasBit, holdsType } from "../helpers/badgeMask";
import { badgeId, voucherCancellationId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { countBadges, loadAccount, moveBadgeType, obtainAccount, saveBadge } from "../store/account";
import { countActivity, Kind } from "../store/activity";
import { loadBadge, moveBadge, saveBurn, saveMint, saveRevocation } from "../store/badge";
import { countMints, createBadgeType, loadBadgeType, savePolicies, saveUri } from "../store/badgeType";
import { loadIssuer } from "../store/issuer";
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
  mint(params.badgeType, [params.account], [params.value], params.origin, event);
}

export function handleBadgesMinted(event: BadgesMinted): void {
  const params = event.params;
  mint(params.badgeType, params.accounts, params.values, params.origin, event);
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
  if (!badge.burned) countOut(badge, event);
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
  if (!badge.revoked) countOut(badge, event);
  saveBurn(badge, event);
  countActivity(Kind.BADGE_BURNED, 1, event);
}

export function handleBadgesMigrated(event: BadgesMigrated): void {
  const badgeTypes = event.params.badgeTypes;
  for (let i = 0; i < badgeTypes.length; i++) {
    const id = badgeId(badgeTypes[i], event.params.from);
    const badge = loadBadge(id);
    if (badge === null) reportMissing("Badge", id, event);
    else migrate(badge, badgeId(badgeTypes[i], event.params.to), event);
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

/** Gives each account a badge of the type, or renews the expired one that it has, which the supply does not count. */
function mint(
  number: BigInt,
  accounts: Address[],
  values: BigInt[],
  origin: i32,
  event: ethereum.Event,
): void {
  const id = wordId(number);
  const badgeType = loadBadgeType(id);
  if (badgeType === null) {
    reportMissing("BadgeType", id, event);
    return;
  }
  let given = 0;
  let renewed = 0;
  for (let i = 0; i < accounts.length; i++) {
    const kind = mintTo(badgeType, accounts[i], values[i], origin, event);
    if (kind == Kind.BADGE_MINTED) given++;
    else if (kind == Kind.BADGE_RENEWED) renewed++;
  }
  countMints(badgeType, given);
  countActivity(Kind.BADGE_MINTED, given, event);
  countActivity(Kind.BADGE_RENEWED, renewed, event);
}

/** @returns What was done, as it is counted; empty when it was left out, since there are no badges without a passport. */
function mintTo(
  badgeType: BadgeType,
  account: Address,
  value: BigInt,
  origin: i32,
  event: ethereum.Event,
): string {
  const holder = loadAccount(account);
  if (holder === null) {
    reportMissing("Passport", account, event);
    return "";
  }
  const passport = holder.passport;
  if (passport === null) {
    reportMissing("Passport", account, event);
    return "";
  }
  const id = badgeType.id.concat(account);
  const renewed = holdsBadge(holder, badgeType.id, id);
  saveMint(id, badgeType, passport, account, value, origin, renewed, event);
  if (renewed) return Kind.BADGE_RENEWED;
  saveBadge(holder, badgeType, event);
  return Kind.BADGE_MINTED;
}

/** Whether the account has the badge. To ask the database is what costs most, and of most types the account knows. */
function holdsBadge(holder: Account, badgeTypeId: Bytes, id: Bytes): boolean {
  return hasBit(badgeTypeId) ? holdsType(holder.badgeMask, badgeTypeId) : loadBadge(id) !== null;
}

/** Hands a badge on, and with it what it counts; so does one that it takes the place of. */
function migrate(badge: Badge, id: Bytes, event: BadgesMigrated): void {
  const replaced = loadBadge(id);
  if (replaced !== null && isHeld(replaced)) countOut(replaced, event);
  if (isHeld(badge)) {
    countOut(badge, event);
    countBadges(obtainAccount(event.params.to, event), categoryOf(badge), 1, event);
  }
  moveBadgeType(
    obtainAccount(event.params.from, event),
    obtainAccount(event.params.to, event),
    badge.badgeType,
    event,
  );
  moveBadge(badge, id, event.params.to);
}

function countOut(badge: Badge, event: ethereum.Event): void {
  countBadges(obtainAccount(badge.account, event), categoryOf(badge), -1, event);
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
