import { Bytes, ethereum } from "@graphprotocol/graph-ts";

import { SignalKeyPublished } from "../../generated/types/SignalKeys/SignalKeys";
import { SignalKey } from "../../generated/types/schema";

export function loadSignalKey(id: Bytes): SignalKey | null {
  return SignalKey.load(id);
}

/** Saves a key as published, for the first time or again. */
export function savePublished(id: Bytes, event: SignalKeyPublished): void {
  const key = new SignalKey(id);
  key.passport = id;
  key.x = event.params.x;
  key.y = event.params.y;
  saveState(key, true, event);
}

export function saveWithdrawn(key: SignalKey, event: ethereum.Event): void {
  saveState(key, false, event);
}

function saveState(key: SignalKey, published: boolean, event: ethereum.Event): void {
  key.published = published;
  key.updatedAt = event.block.timestamp;
  key.updatedAtBlock = event.block.number;
  key.save();
}
