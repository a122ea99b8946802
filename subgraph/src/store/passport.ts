import { Address, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { PassportRebound, PassportRegistered } from "../../generated/types/Passport/Passport";
import { Passport, PassportMove } from "../../generated/types/schema";

export function loadPassport(id: Bytes): Passport | null {
  return Passport.load(id);
}

export function hasPassport(id: Bytes): boolean {
  return Passport.load(id) !== null;
}

export function createPassport(event: PassportRegistered, index: i32): void {
  const passport = new Passport(event.params.account);
  passport.passportId = event.params.passportId;
  passport.account = event.params.account;
  passport.left = false;
  passport.commitment = event.params.commitment;
  passport.index = index;
  passport.registeredAt = event.block.timestamp;
  passport.registeredAtBlock = event.block.number;
  passport.transactionHash = event.transaction.hash;
  passport.save();
}

export function saveMember(passport: Passport, memberIndex: i32): void {
  passport.memberIndex = memberIndex;
  passport.save();
}

export function saveNoMember(passport: Passport): void {
  passport.unset("memberIndex");
  passport.save();
}

export function saveLeft(passport: Passport): void {
  passport.left = true;
  passport.save();
}

export function savePendingRebind(passport: Passport, rebind: Bytes | null): void {
  passport.pendingRebind = rebind;
  passport.save();
}

export function saveMove(passport: Passport, event: PassportRebound): void {
  passport.account = event.params.to;
  passport.pendingRebind = null;
  passport.save();
  createMove(passport.id, event.params.from, event.params.to, event);
}

function createMove(passport: Bytes, from: Address, to: Address, event: ethereum.Event): void {
  const move = new PassportMove(to);
  move.passport = passport;
  move.from = from;
  move.to = to;
  move.movedAt = event.block.timestamp;
  move.movedAtBlock = event.block.number;
  move.transactionHash = event.transaction.hash;
  move.save();
}
