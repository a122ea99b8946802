import { Address, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { EpochVetoed, EpochVoided } from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { EpochRejection } from "../../generated/types/schema";

export function createVeto(epochId: Bytes, event: EpochVetoed): void {
  const rejection = newRejection(epochId, event.params.guardian, event);
  rejection.vetoed = true;
  rejection.reason = event.params.reason;
  rejection.save();
}

export function createVoid(epochId: Bytes, event: EpochVoided): void {
  const rejection = newRejection(epochId, event.params.challenger, event);
  rejection.vetoed = false;
  rejection.reason = "";
  rejection.leafIndex = event.params.index;
  rejection.contradiction = event.params.contradiction;
  rejection.param = event.params.param;
  rejection.save();
}

function newRejection(epochId: Bytes, by: Address, event: ethereum.Event): EpochRejection {
  const rejection = new EpochRejection(epochId);
  rejection.epoch = epochId;
  rejection.by = by;
  rejection.rejectedAt = event.block.timestamp;
  rejection.rejectedAtBlock = event.block.number;
  rejection.transactionHash = event.transaction.hash;
  return rejection;
}
