import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";

import { BadgeTypeDefined } from "../../generated/types/Badges/Badges";
import { BadgeType } from "../../generated/types/schema";
import { BADGE_CATEGORIES, ONE } from "../helpers/constants";
import { labelOf } from "../helpers/text";

export function loadBadgeType(id: Bytes): BadgeType | null {
  return BadgeType.load(id);
}

export function createBadgeType(id: Bytes, event: BadgeTypeDefined): void {
  const badgeType = new BadgeType(id);
  badgeType.badgeType = event.params.badgeType;
  badgeType.issuer = event.params.issuer;
  badgeType.category = categoryName(event.params.category);
  badgeType.provider = labelOf(event.params.provider);
  badgeType.validity = event.params.validity;
  badgeType.supplyCap = event.params.supplyCap;
  badgeType.supply = BigInt.zero();
  badgeType.name = event.params.name;
  badgeType.uri = event.params.uri;
  badgeType.definedAt = event.block.timestamp;
  badgeType.definedAtBlock = event.block.number;
  badgeType.save();
}

export function countMint(badgeType: BadgeType): void {
  badgeType.supply = badgeType.supply.plus(ONE);
  badgeType.save();
}

function categoryName(category: i32): string {
  // The contract's enum has no more values, so one that is not listed means that the two no longer match: a bug.
  if (category >= BADGE_CATEGORIES.length) log.critical("unknown badge category {}", [category.toString()]);
  return BADGE_CATEGORIES[category];
}
