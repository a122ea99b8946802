import { Address, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Account, Emitter, Holding, Log } from "../generated/schema";

/** What a plain subgraph of tokens does with any event: it keeps the log, and counts it for account, holding and contract. */
export function handleEvent(event: ethereum.Event): void {
  const concerned = accountOf(event);
  const log = new Log(event.transaction.hash.concatI32(event.logIndex.toI32()));
  log.transactionHash = event.transaction.hash;
  log.account = concerned;
  log.emitter = event.address;
  log.blockNumber = event.block.number;
  log.timestamp = event.block.timestamp;
  log.save();

  let account = Account.load(concerned);
  if (account === null) {
    account = new Account(concerned);
    account.eventCount = 0;
  }
  account.eventCount += 1;
  account.lastSeenAt = event.block.timestamp;
  account.save();

  const holdingId = event.address.concat(concerned);
  let holding = Holding.load(holdingId);
  if (holding === null) {
    holding = new Holding(holdingId);
    holding.account = concerned;
    holding.emitter = event.address;
    holding.eventCount = 0;
  }
  holding.eventCount += 1;
  holding.updatedAt = event.block.timestamp;
  holding.save();

  let emitter = Emitter.load(event.address);
  if (emitter === null) {
    emitter = new Emitter(event.address);
    emitter.eventCount = 0;
  }
  emitter.eventCount += 1;
  emitter.lastSeenAt = event.block.timestamp;
  emitter.save();
}

/** Whom an event is about: the last account that it names, as a transfer names who receives; the sender if it names none. */
function accountOf(event: ethereum.Event): Bytes {
  for (let i = event.parameters.length - 1; i >= 0; i--) {
    const value = event.parameters[i].value;
    if (value.kind != ethereum.ValueKind.ADDRESS) continue;
    const account = value.toAddress();
    if (account != Address.zero()) return account;
  }
  return event.transaction.from;
}
