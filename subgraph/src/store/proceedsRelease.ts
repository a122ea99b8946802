import { Bytes } from "@graphprotocol/graph-ts";

import { ProceedsRelease } from "../../generated/types/schema";
import { ProceedsReleased } from "../../generated/types/Tickets/Tickets";

export function hasProceedsRelease(eventId: Bytes): boolean {
  return ProceedsRelease.load(eventId) !== null;
}

export function createProceedsRelease(eventId: Bytes, event: ProceedsReleased): void {
  const release = new ProceedsRelease(eventId);
  release.event = eventId;
  release.organiser = event.params.organiser;
  release.amount = event.params.amount;
  release.releasedAt = event.block.timestamp;
  release.releasedAtBlock = event.block.number;
  release.transactionHash = event.transaction.hash;
  release.save();
}
