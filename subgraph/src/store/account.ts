import { Address, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Account, BadgeType } from "../../generated/types/schema";
import { addType, emptyMask, removeType } from "../helpers/badgeMask";
import { BADGE_CATEGORIES } from "../helpers/constants";

export function loadAccount(address: Bytes): Account | null {
  return Account.load(address);
}

/** Id of the passport that an account holds or held: it gets one in its life, registered or moved to it. Null for none. */
export function passportOf(address: Bytes): Bytes | null {
  const account = Account.load(address);
  if (account === null) return null;
  return account.passport;
}

/** Id of the passport that an account holds or held; the account itself, which is no passport's id, if it has none. */
export function passportIdOf(address: Bytes): Bytes {
  const passport = passportOf(address);
  return passport === null ? address : passport;
}

/** The account, made where it was not seen before; not saved yet. */
export function obtainAccount(address: Bytes, event: ethereum.Event): Account {
  const existing = Account.load(address);
  if (existing !== null) return existing;
  const account = new Account(address);
  account.badgeMask = emptyMask();
  account.humanityBadges = 0;
  account.socialBadges = 0;
  account.onChainBadges = 0;
  account.eventBadges = 0;
  account.workBadges = 0;
  account.customBadges = 0;
  account.eventsAttended = 0;
  account.vouchesGiven = 0;
  account.vouchesReceived = 0;
  account.firstSeenAt = event.block.timestamp;
  return account;
}

export function savePassport(account: Account, passport: Bytes, event: ethereum.Event): void {
  account.passport = passport;
  save(account, event);
}

/** Counts a badge of a new type in. */
export function saveBadge(account: Account, badgeType: BadgeType, event: ethereum.Event): void {
  const mask = account.badgeMask;
  addType(mask, badgeType.id);
  account.badgeMask = mask;
  countBadges(account, badgeType.category, 1, event);
}

/** Hands a badge's type on from account to account. */
export function moveBadgeType(from: Account, to: Account, badgeTypeId: Bytes, event: ethereum.Event): void {
  const left = from.badgeMask;
  removeType(left, badgeTypeId);
  from.badgeMask = left;
  save(from, event);
  const reached = to.badgeMask;
  addType(reached, badgeTypeId);
  to.badgeMask = reached;
  save(to, event);
}

/** Counts badges of a category in, or out when `count` is below zero. */
export function countBadges(account: Account, category: string, count: i32, event: ethereum.Event): void {
  if (category == BADGE_CATEGORIES[0]) account.humanityBadges += count;
  else if (category == BADGE_CATEGORIES[1]) account.socialBadges += count;
  else if (category == BADGE_CATEGORIES[2]) account.onChainBadges += count;
  else if (category == BADGE_CATEGORIES[3]) account.eventBadges += count;
  else if (category == BADGE_CATEGORIES[4]) account.workBadges += count;
  else account.customBadges += count;
  save(account, event);
}

/** Counts a vouch in, or out when `count` is below zero. */
export function countVouch(voucher: Bytes, subject: Bytes, count: i32, event: ethereum.Event): void {
  const giver = obtainAccount(voucher, event);
  giver.vouchesGiven += count;
  save(giver, event);
  const receiver = obtainAccount(subject, event);
  receiver.vouchesReceived += count;
  save(receiver, event);
}

/** Vouches are a passport's, and so follow it. */
export function moveVouches(from: Address, to: Address, passport: Bytes, event: ethereum.Event): void {
  const left = obtainAccount(from, event);
  const reached = obtainAccount(to, event);
  reached.passport = passport;
  reached.vouchesGiven = left.vouchesGiven;
  reached.vouchesReceived = left.vouchesReceived;
  left.vouchesGiven = 0;
  left.vouchesReceived = 0;
  save(left, event);
  save(reached, event);
}

export function countAttendance(address: Address, event: ethereum.Event): void {
  const account = obtainAccount(address, event);
  account.eventsAttended += 1;
  save(account, event);
}

function save(account: Account, event: ethereum.Event): void {
  account.lastSeenAt = event.block.timestamp;
  account.save();
}
