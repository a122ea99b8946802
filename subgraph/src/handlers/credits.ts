import { Address, ethereum } from "@graphprotocol/graph-ts";

import { Credit } from "../../generated/types/schema";
import { CreditAdded, CreditMigrated, CreditWithdrawn } from "../../generated/types/Tickets/Tickets";
import { creditId } from "../helpers/ids";
import { reportMissing } from "../helpers/report";
import { addCredit, clearCredit, createCreditWithdrawal, loadCredit } from "../store/credit";

export function handleCreditAdded(event: CreditAdded): void {
  addCredit(event.params.account, event.params.currency, event.params.amount, event);
}

export function handleCreditWithdrawn(event: CreditWithdrawn): void {
  const params = event.params;
  const credit = knownCredit(params.account, params.currency, event);
  if (credit === null) return;
  clearCredit(credit, event);
  createCreditWithdrawal(params.account, params.to, params.currency, params.amount, event);
}

export function handleCreditMigrated(event: CreditMigrated): void {
  const credit = knownCredit(event.params.from, event.params.currency, event);
  if (credit === null) return;
  clearCredit(credit, event);
  addCredit(event.params.to, event.params.currency, event.params.amount, event);
}

function knownCredit(account: Address, currency: Address, event: ethereum.Event): Credit | null {
  const credit = loadCredit(event.address, account, currency);
  if (credit === null) reportMissing("Credit", creditId(event.address, account, currency), event);
  return credit;
}
