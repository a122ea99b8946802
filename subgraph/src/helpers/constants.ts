import { BigInt } from "@graphprotocol/graph-ts";

/** Id of the one Protocol entity. */
export const PROTOCOL_ID = "aura";

export const ONE = BigInt.fromI32(1);

/** Bits of a ticket id that hold its serial; the rest is the event's number. */
export const SERIAL_BITS: u8 = 32;

/** Names of badge categories, in the order of the contract's enum. */
export const BADGE_CATEGORIES = ["Humanity", "Social", "OnChain", "Event", "Work", "Custom"];
