import { Bytes } from "@graphprotocol/graph-ts";

import { VoucherSpent } from "../../generated/types/Badges/Badges";
import { VoucherSpend } from "../../generated/types/schema";

export function hasVoucherSpend(id: Bytes): boolean {
  return VoucherSpend.load(id) !== null;
}

export function createVoucherSpend(id: Bytes, event: VoucherSpent): void {
  const spend = new VoucherSpend(id);
  spend.account = event.params.issuer;
  // Resolves to null until the account registers as an issuer.
  spend.issuer = event.params.issuer;
  spend.nonce = event.params.nonce;
  spend.cancelled = event.params.cancelled;
  spend.spentAt = event.block.timestamp;
  spend.spentAtBlock = event.block.number;
  spend.transactionHash = event.transaction.hash;
  spend.save();
}
