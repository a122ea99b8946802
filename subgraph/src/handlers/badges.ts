import {
  BadgeMinted,
  BadgeRevoked,
  BadgeTypeDefined,
  IssuerAccreditationChanged,
  IssuerRegistered,
  VoucherSpent,
} from "../../generated/types/Badges/Badges";
import { badgeId, voucherSpendId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { createBadge, loadBadge, saveMint, saveRevocation } from "../store/badge";
import { countMint, createBadgeType, loadBadgeType } from "../store/badgeType";
import { createIssuer, loadIssuer, saveAccreditation } from "../store/issuer";
import { hasPassport } from "../store/passport";
import { createVoucherSpend, hasVoucherSpend } from "../store/voucherSpend";

export function handleIssuerRegistered(event: IssuerRegistered): void {
  if (loadIssuer(event.params.issuer) !== null) {
    reportRepeated("Issuer", event.params.issuer, event);
    return;
  }
  createIssuer(event);
}

export function handleIssuerAccreditationChanged(event: IssuerAccreditationChanged): void {
  const issuer = loadIssuer(event.params.issuer);
  if (issuer === null) {
    reportMissing("Issuer", event.params.issuer, event);
    return;
  }
  saveAccreditation(issuer, event.params.accredited, event);
}

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

/** A second mint to the same account renews its expired badge, which the supply does not count again. */
export function handleBadgeMinted(event: BadgeMinted): void {
  const id = badgeId(event.params.badgeType, event.params.account);
  const badge = loadBadge(id);
  if (badge !== null) {
    saveMint(badge, event);
    return;
  }
  const badgeTypeId = wordId(event.params.badgeType);
  const badgeType = loadBadgeType(badgeTypeId);
  if (badgeType === null) {
    reportMissing("BadgeType", badgeTypeId, event);
    return;
  }
  if (!hasPassport(event.params.account)) {
    reportMissing("Passport", event.params.account, event);
    return;
  }
  createBadge(id, badgeTypeId, event);
  countMint(badgeType);
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

/** The account need not be an issuer: anybody may cancel their own nonces. */
export function handleVoucherSpent(event: VoucherSpent): void {
  const id = voucherSpendId(event.params.issuer, event.params.nonce);
  if (hasVoucherSpend(id)) {
    reportRepeated("VoucherSpend", id, event);
    return;
  }
  createVoucherSpend(id, event);
}
