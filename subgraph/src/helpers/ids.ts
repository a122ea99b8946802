/** Every entity id is built here; the schema documents the formats. Addresses serve as ids as they are. */
import { Address, BigInt, Bytes } from "@graphprotocol/graph-ts";

import { SERIAL_BITS } from "./constants";

const WORD = 32;

/** A uint256 as 32 bytes, big-endian: ids sort as the numbers do. */
export function wordId(value: BigInt): Bytes {
  const id = new Bytes(WORD);
  // The value is little-endian, and 33 bytes long where its highest bit would read as a sign.
  const length = value.length < WORD ? value.length : WORD;
  for (let i = 0; i < length; i++) id[WORD - 1 - i] = value[i];
  return id;
}

export function badgeId(badgeType: BigInt, account: Address): Bytes {
  return wordId(badgeType).concat(account);
}

export function vouchId(voucher: Address, account: Address): Bytes {
  return voucher.concat(account);
}

export function voucherSpendId(account: Address, nonce: BigInt): Bytes {
  return account.concat(wordId(nonce));
}

/** Id of the event that a ticket admits to, which the ticket's own number holds. */
export function ticketEventIdOf(ticketId: BigInt): Bytes {
  return wordId(ticketId.rightShift(SERIAL_BITS));
}
