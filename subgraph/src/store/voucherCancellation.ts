import { Bytes } from "@graphprotocol/graph-ts";

import { VoucherCancelled } from "../../generated/types/Badges/Badges";
import { VoucherCancellation } from "../../generated/types/schema";

export function hasVoucherCancellation(id: Bytes): boolean {
  return VoucherCancellation.load(id) !== null;
}

export function createVoucherCancellation(id: Bytes, event: VoucherCancelled): void {
  const cancellation = new VoucherCancellation(id);
  cancellation.account = event.params.issuer;
  // Resolves to null until the account registers as an issuer.
  cancellation.issuer = event.params.issuer;
  cancellation.digest = event.params.digest;
  cancellation.cancelledAt = event.block.timestamp;
  cancellation.cancelledAtBlock = event.block.number;
  cancellation.transactionHash = event.transaction.hash;
  cancellation.save();
}
