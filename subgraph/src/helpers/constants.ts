import { BigInt } from "@graphprotocol/graph-ts";

/** Id of the one Protocol entity. */
export const PROTOCOL_ID = "aura";

export const ONE = BigInt.fromI32(1);
export const MINUS_ONE = BigInt.fromI32(-1);

/** Names of badge categories, in the order of the contract's enum. */
export const BADGE_CATEGORIES = ["Humanity", "Social", "OnChain", "Event", "Work", "Custom"];

/** Names of transfer policies, in the order of the contract's enum. */
export const TRANSFER_POLICIES = ["Free", "Never", "CappedResale"];

/** Ways to be checked in, in the order of the contract's enum. */
export const CHECK_IN_WAYS = ["Staff", "List", "Presence"];

/** Reasons to pass a ticket over, in the order of the contract's enum. */
export const REFUSAL_REASONS = [
  "None",
  "NoTicket",
  "Sealed",
  "Used",
  "OtherEvent",
  "NotHolder",
  "Stale",
  "Future",
  "BadSignature",
];

/** Kinds of tokens, in the order of the contract's enum. */
export const TOKEN_KINDS = ["ERC20", "ERC721", "ERC1155"];
