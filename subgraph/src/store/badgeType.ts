import { BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { BadgeTypeDefined, BadgeTypePoliciesSet } from "../../generated/types/Badges/Badges";
import { BadgeType } from "../../generated/types/schema";
import { BADGE_CATEGORIES } from "../helpers/constants";
import { nameOf } from "../helpers/names";
import { reportMissing } from "../helpers/report";
import { labelOf, searchedPartOf } from "../helpers/text";
import { askForMetadata, uriOfType } from "./metadata";

export function loadBadgeType(id: Bytes): BadgeType | null {
  return BadgeType.load(id);
}

/** Whether a type was indexed; says so when not. */
export function isKnownBadgeType(id: Bytes, event: ethereum.Event): boolean {
  if (BadgeType.load(id) !== null) return true;
  reportMissing("BadgeType", id, event);
  return false;
}

export function createBadgeType(id: Bytes, event: BadgeTypeDefined): void {
  const badgeType = new BadgeType(id);
  badgeType.badgeType = event.params.badgeType;
  badgeType.issuer = event.params.issuer;
  badgeType.category = nameOf("badge category", BADGE_CATEGORIES, event.params.category);
  badgeType.provider = labelOf(event.params.provider);
  badgeType.validity = event.params.validity;
  badgeType.supplyCap = BigInt.fromI32(event.params.supplyCap);
  badgeType.supply = BigInt.zero();
  badgeType.name = event.params.name;
  badgeType.searchText = badgeType.provider + " " + searchedPartOf(event.params.name);
  badgeType.uri = event.params.uri;
  badgeType.metadata = askForMetadata(uriOfType(id, event.params.uri));
  // Told by the event that follows.
  badgeType.weightHint = 0;
  badgeType.policies = 0;
  badgeType.minters = [];
  badgeType.definedAt = event.block.timestamp;
  badgeType.definedAtBlock = event.block.number;
  badgeType.save();
}

/** Counts badges that were not there before. */
export function countMints(badgeType: BadgeType, count: i32): void {
  if (count == 0) return;
  badgeType.supply = badgeType.supply.plus(BigInt.fromI32(count));
  badgeType.save();
}

export function savePolicies(badgeType: BadgeType, event: BadgeTypePoliciesSet): void {
  badgeType.weightHint = event.params.weightHint;
  badgeType.policies = event.params.policies;
  const accounts = event.params.minters;
  const minters: Bytes[] = [];
  for (let i = 0; i < accounts.length; i++) minters.push(accounts[i]);
  badgeType.minters = minters;
  badgeType.save();
}

export function saveUri(badgeType: BadgeType, uri: string): void {
  badgeType.uri = uri;
  badgeType.metadata = askForMetadata(uriOfType(badgeType.id, uri));
  badgeType.save();
}
