/** Every entity id is built here; the schema documents the formats. Addresses serve as ids as they are. */
import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

const WORD = 32;
const ADDRESS = 20;
const PLACE = 4;

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

/** Id of what one log says once: no two logs share it, so that nothing need be loaded before it is saved. */
export function logId(event: ethereum.Event): Bytes {
  return event.transaction.hash.concat(placeId(event.logIndex.toI32()));
}

/** A place from 0 as 4 bytes, big-endian: ids sort as the places do. */
export function placeId(place: i32): Bytes {
  return Bytes.fromUint8Array(wordId(BigInt.fromI32(place)).subarray(WORD - PLACE));
}

export function creditId(contract: Address, account: Address, currency: Address): Bytes {
  return contract.concat(account).concat(currency);
}

export function ticketOperatorId(owner: Address, operator: Address): Bytes {
  return owner.concat(operator);
}

export function eventStaffId(ticketEventId: Bytes, organiser: Address, account: Address): Bytes {
  return ticketEventId.concat(organiser).concat(account);
}

export function seatId(ticketEventId: Bytes, commitment: BigInt): Bytes {
  return ticketEventId.concat(wordId(commitment));
}

export function challengeId(epochId: Bytes, challenger: Address, commitment: Bytes): Bytes {
  return epochId.concat(challenger).concat(commitment);
}

export function inviteId(inviter: Bytes, key: Address): Bytes {
  return inviter.concat(key);
}

export function badgeAttesterId(badgeTypeId: Bytes, attester: Address): Bytes {
  return badgeTypeId.concat(attester);
}

export function attestationBadgeId(badgeTypeId: Bytes, uid: Bytes): Bytes {
  return badgeTypeId.concat(uid);
}

export function attendanceId(ticketEventId: Bytes, account: Address): Bytes {
  return ticketEventId.concat(account);
}

/** A place of two digits behind a file: ids sort as the places do. */
export function metadataAttributeId(file: string, position: i32): string {
  return file + "#" + position.toString().padStart(2, "0");
}
