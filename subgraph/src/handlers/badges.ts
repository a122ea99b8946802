import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

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
import { badgeId, voucherCancellationId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { loadBadge, moveBadge, newBadge, saveBurn, saveMint, saveRevocation } from "../store/badge";
import { countMint, createBadgeType, loadBadgeType, savePolicies, saveUri } from "../store/badgeType";
import { loadIssuer } from "../store/issuer";
import { hasPassport, passportIdOf } from "../store/passport";
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
  mint(event.params.badgeType, event.params.account, event.params.value, event.params.origin, event);
}

export function handleBadgesMinted(event: BadgesMinted): void {
  for (let i = 0; i < event.params.accounts.length; i++) {
    mint(
      event.params.badgeType,
      event.params.accounts[i],
      event.params.values[i],
      event.params.origin,
      event,
    );
  }
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
  saveRevocation(badge, event);
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
  saveBurn(badge, event);
}

export function handleBadgesMigrated(event: BadgesMigrated): void {
  for (let i = 0; i < event.params.badgeTypes.length; i++) {
    const id = badgeId(event.params.badgeTypes[i], event.params.from);
    const badge = loadBadge(id);
    if (badge === null) reportMissing("Badge", id, event);
    else moveBadge(badge, badgeId(event.params.badgeTypes[i], event.params.to), event.params.to);
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

/** A second mint to the same account renews its expired badge, which the supply does not count again. */
function mint(number: BigInt, account: Address, value: BigInt, origin: i32, event: ethereum.Event): void {
  const badgeTypeId = wordId(number);
  const badgeType = loadBadgeType(badgeTypeId);
  if (badgeType === null) {
    reportMissing("BadgeType", badgeTypeId, event);
    return;
  }
  const id = badgeId(number, account);
  const badge = loadBadge(id);
  if (badge !== null) {
    saveMint(badge, value, badgeType.validity, origin, event);
    return;
  }
  const passport = passportIdOf(account);
  if (!hasPassport(passport)) {
    reportMissing("Passport", account, event);
    return;
  }
  saveMint(newBadge(id, badgeTypeId, passport, account), value, badgeType.validity, origin, event);
  countMint(badgeType);
}
