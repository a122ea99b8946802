import { Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Vouch } from "../../generated/types/schema";

export function loadVouch(id: Bytes): Vouch | null {
  return Vouch.load(id);
}

/** A vouch that is not saved yet. */
export function newVouch(id: Bytes, voucher: Bytes, subject: Bytes, event: ethereum.Event): Vouch {
  const vouch = new Vouch(id);
  vouch.voucher = voucher;
  vouch.account = subject;
  vouch.createdAt = event.block.timestamp;
  vouch.createdAtBlock = event.block.number;
  return vouch;
}

/** Saves a vouch with its new weight, 0 when it was withdrawn. */
export function saveVouch(vouch: Vouch, weight: i32, event: ethereum.Event): void {
  vouch.weight = weight;
  vouch.active = weight > 0;
  vouch.updatedAt = event.block.timestamp;
  vouch.updatedAtBlock = event.block.number;
  vouch.save();
}
