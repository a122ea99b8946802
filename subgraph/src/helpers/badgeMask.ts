/** Sets of badge types as 32 bytes, big-endian: bit n is type n. Types from 256 on have no bit. */
import { Bytes } from "@graphprotocol/graph-ts";

const BYTES = 32;

export function emptyMask(): Bytes {
  return new Bytes(BYTES);
}

/** Whether a set holds a type that has a bit. */
export function holdsType(mask: Bytes, badgeTypeId: Bytes): boolean {
  const type = badgeTypeId[BYTES - 1];
  return (mask[placeOf(type)] & bitOf(type)) != 0;
}

/** Puts a type into a set, in place. */
export function addType(mask: Bytes, badgeTypeId: Bytes): void {
  if (!hasBit(badgeTypeId)) return;
  const type = badgeTypeId[BYTES - 1];
  mask[placeOf(type)] |= bitOf(type);
}

/** Takes a type out of a set, in place. */
export function removeType(mask: Bytes, badgeTypeId: Bytes): void {
  if (!hasBit(badgeTypeId)) return;
  const type = badgeTypeId[BYTES - 1];
  mask[placeOf(type)] &= ~bitOf(type);
}

export function hasBit(badgeTypeId: Bytes): boolean {
  for (let i = 0; i < BYTES - 1; i++) if (badgeTypeId[i] != 0) return false;
  return true;
}

function placeOf(type: u8): i32 {
  return BYTES - 1 - ((type as i32) >> 3);
}

function bitOf(type: u8): u8 {
  return (1 << (type & 7)) as u8;
}
