import { ethereum } from "@graphprotocol/graph-ts";

import { Emitter, Log, Sender, Transaction } from "../generated/schema";

/** What a plain subgraph does with any event: it keeps the log and counts it in three places. */
export function handleEvent(event: ethereum.Event): void {
  const hash = event.transaction.hash;
  const log = new Log(hash.concatI32(event.logIndex.toI32()));
  log.transaction = hash;
  log.emitter = event.address;
  log.logIndex = event.logIndex.toI32();
  log.blockNumber = event.block.number;
  log.timestamp = event.block.timestamp;
  log.save();

  let transaction = Transaction.load(hash);
  if (transaction === null) {
    transaction = new Transaction(hash);
    transaction.sender = event.transaction.from;
    transaction.eventCount = 0;
    transaction.blockNumber = event.block.number;
  }
  transaction.eventCount += 1;
  transaction.save();

  let sender = Sender.load(event.transaction.from);
  if (sender === null) {
    sender = new Sender(event.transaction.from);
    sender.eventCount = 0;
  }
  sender.eventCount += 1;
  sender.lastSeenAt = event.block.timestamp;
  sender.save();

  let emitter = Emitter.load(event.address);
  if (emitter === null) {
    emitter = new Emitter(event.address);
    emitter.eventCount = 0;
  }
  emitter.eventCount += 1;
  emitter.lastSeenAt = event.block.timestamp;
  emitter.save();
}
