import { Bytes } from "@graphprotocol/graph-ts";

import { ProceedsWithdrawal } from "../../generated/types/schema";
import { ProceedsWithdrawn } from "../../generated/types/Tickets/Tickets";

export function hasProceedsWithdrawal(eventId: Bytes): boolean {
  return ProceedsWithdrawal.load(eventId) !== null;
}

export function createProceedsWithdrawal(eventId: Bytes, event: ProceedsWithdrawn): void {
  const withdrawal = new ProceedsWithdrawal(eventId);
  withdrawal.event = eventId;
  withdrawal.organiser = event.params.organiser;
  withdrawal.amount = event.params.amount;
  withdrawal.withdrawnAt = event.block.timestamp;
  withdrawal.withdrawnAtBlock = event.block.number;
  withdrawal.transactionHash = event.transaction.hash;
  withdrawal.save();
}
