import { Address, Bytes } from "@graphprotocol/graph-ts";

import {
  PassportLeft,
  PassportRebound,
  PassportRegistered,
  RendererChanged,
} from "../../generated/types/Passport/Passport";
import { passportKey } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { moveVouches, obtainAccount, passportOf, savePassport } from "../store/account";
import { countActivity, Kind } from "../store/activity";
import { createPassport, loadPassport, saveLeft, saveMove } from "../store/passport";
import { endRebind, Status } from "../store/rebind";
import { saveRenderer, takePassportIndex } from "../store/protocol";
import { loadTicketsOf, saveHoldersPassport } from "../store/ticket";

export function handlePassportRegistered(event: PassportRegistered): void {
  const account = obtainAccount(event.params.account, event);
  if (account.passport !== null) {
    reportRepeated("Passport", event.params.account, event);
    return;
  }
  createPassport(event, takePassportIndex(event));
  savePassport(account, event.params.account, event);
  countActivity(Kind.PASSPORT_REGISTERED, 1, event);
}

export function handlePassportLeft(event: PassportLeft): void {
  const id = passportKey(event.params.passportId);
  const passport = loadPassport(id);
  if (passport === null) reportMissing("Passport", id, event);
  else saveLeft(passport);
}

export function handlePassportRebound(event: PassportRebound): void {
  const id = passportKey(event.params.passportId);
  const passport = loadPassport(id);
  if (passport === null) {
    reportMissing("Passport", id, event);
    return;
  }
  if (passportOf(event.params.to) !== null) {
    reportRepeated("PassportMove", event.params.to, event);
    return;
  }
  endRebind(passport, Status.COMPLETED, event);
  saveMove(passport, event);
  moveVouches(event.params.from, event.params.to, id, event);
  adoptTickets(event.params.to, id);
}

/** What an account got hold of before it had a passport is the passport's from now on. */
function adoptTickets(account: Address, passport: Bytes): void {
  const tickets = loadTicketsOf(account);
  for (let i = 0; i < tickets.length; i++) saveHoldersPassport(tickets[i], passport);
}

export function handleRendererChanged(event: RendererChanged): void {
  saveRenderer(event.params.renderer, event);
}
