import { BigInt } from "@graphprotocol/graph-ts";

/** Id of the one Protocol entity. */
export const PROTOCOL_ID = "aura";

export const ONE = BigInt.fromI32(1);
export const MINUS_ONE = BigInt.fromI32(-1);

/** Names of badge categories, in the order of the contract's enum. */
export const BADGE_CATEGORIES = ["Humanity", "Social", "OnChain", "Event", "Work", "Custom"];

/** Names of transfer policies, in the order of the contract's enum. */
export const TRANSFER_POLICIES = ["Free", "Never", "CappedResale"];
