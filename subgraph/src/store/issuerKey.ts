import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import { IssuerKey } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

export function createIssuerKey(issuer: Address, publicKey: BigInt[], event: ethereum.Event): void {
  const key = new IssuerKey(logId(event));
  key.issuer = issuer;
  key.publicKey = publicKey;
  key.changedAt = event.block.timestamp;
  key.changedAtBlock = event.block.number;
  key.transactionHash = event.transaction.hash;
  key.save();
}
