import {
  MemberRemoved,
  MembersAdded,
  PassportLeft,
  PassportRebound,
  PassportRegistered,
} from "../../generated/types/Passport/Passport";
import { passportKey } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import {
  createPassport,
  hasMove,
  hasPassport,
  loadPassport,
  saveLeft,
  saveMember,
  saveMove,
  saveNoMember,
} from "../store/passport";
import { takePassportIndex } from "../store/protocol";

export function handlePassportRegistered(event: PassportRegistered): void {
  if (hasPassport(event.params.account)) {
    reportRepeated("Passport", event.params.account, event);
    return;
  }
  createPassport(event, takePassportIndex(event));
}

export function handleMembersAdded(event: MembersAdded): void {
  const first = event.params.firstIndex.toI32();
  for (let i = 0; i < event.params.passportIds.length; i++) {
    const id = passportKey(event.params.passportIds[i]);
    const passport = loadPassport(id);
    if (passport === null) reportMissing("Passport", id, event);
    else saveMember(passport, first + i);
  }
}

export function handleMemberRemoved(event: MemberRemoved): void {
  const id = passportKey(event.params.passportId);
  const passport = loadPassport(id);
  if (passport === null) reportMissing("Passport", id, event);
  else saveNoMember(passport);
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
  if (hasMove(event.params.to)) {
    reportRepeated("PassportMove", event.params.to, event);
    return;
  }
  saveMove(passport, event);
}
