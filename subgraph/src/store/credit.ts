import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import { Credit, CreditWithdrawal } from "../../generated/types/schema";
import { creditId, logId } from "../helpers/ids";

export function loadCredit(contract: Address, account: Address, currency: Address): Credit | null {
  return Credit.load(creditId(contract, account, currency));
}

export function addCredit(account: Address, currency: Address, amount: BigInt, event: ethereum.Event): void {
  let credit = loadCredit(event.address, account, currency);
  if (credit === null) {
    credit = new Credit(creditId(event.address, account, currency));
    credit.contract = event.address;
    credit.account = account;
    credit.currency = currency;
    credit.amount = BigInt.zero();
  }
  saveAmount(credit, credit.amount.plus(amount), event);
}

/** Credits are withdrawn and moved whole. */
export function clearCredit(credit: Credit, event: ethereum.Event): void {
  saveAmount(credit, BigInt.zero(), event);
}

export function createCreditWithdrawal(
  account: Address,
  recipient: Address,
  currency: Address,
  amount: BigInt,
  event: ethereum.Event,
): void {
  const withdrawal = new CreditWithdrawal(logId(event));
  withdrawal.contract = event.address;
  withdrawal.account = account;
  withdrawal.recipient = recipient;
  withdrawal.currency = currency;
  withdrawal.amount = amount;
  withdrawal.withdrawnAt = event.block.timestamp;
  withdrawal.withdrawnAtBlock = event.block.number;
  withdrawal.transactionHash = event.transaction.hash;
  withdrawal.save();
}

function saveAmount(credit: Credit, amount: BigInt, event: ethereum.Event): void {
  credit.amount = amount;
  credit.updatedAt = event.block.timestamp;
  credit.updatedAtBlock = event.block.number;
  credit.save();
}
