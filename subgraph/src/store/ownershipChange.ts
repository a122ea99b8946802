import { Address, ethereum } from "@graphprotocol/graph-ts";

import { OwnershipChange } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

export function createOwnershipChange(
  offered: boolean,
  from: Address,
  to: Address,
  event: ethereum.Event,
): void {
  const change = new OwnershipChange(logId(event));
  change.contract = event.address;
  change.offered = offered;
  change.from = from;
  change.to = to;
  change.changedAt = event.block.timestamp;
  change.changedAtBlock = event.block.number;
  change.transactionHash = event.transaction.hash;
  change.save();
}
