/** Every entity id is built here; the schema documents the formats. Addresses serve as ids as they are. */
import { Address, BigInt, Bytes } from "@graphprotocol/graph-ts";

const WORD = 32;
const ADDRESS = 20;

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

/** Id of the passport with an ERC-721 token id: the address of its first holder. */
export function passportKey(passportId: BigInt): Bytes {
  return Bytes.fromUint8Array(wordId(passportId).subarray(WORD - ADDRESS));
}

export function vouchId(voucher: Bytes, subject: Bytes): Bytes {
  return voucher.concat(subject);
}

export function voucherCancellationId(account: Address, digest: Bytes): Bytes {
  return account.concat(digest);
}

export function ticketTierId(ticketEventId: Bytes, tier: i32): Bytes {
  const place = new Bytes(1);
  place[0] = tier as u8;
  return ticketEventId.concat(place);
}
