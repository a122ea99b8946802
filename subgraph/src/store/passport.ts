import { Address } from "@graphprotocol/graph-ts";

import { PassportRegistered } from "../../generated/types/Passport/Passport";
import { Passport } from "../../generated/types/schema";

export function hasPassport(account: Address): boolean {
  return Passport.load(account) !== null;
}

export function createPassport(event: PassportRegistered, index: i32): void {
  const passport = new Passport(event.params.account);
  passport.passportId = event.params.passportId;
  passport.account = event.params.account;
  passport.commitment = event.params.commitment;
  passport.index = index;
  passport.registeredAt = event.block.timestamp;
  passport.registeredAtBlock = event.block.number;
  passport.transactionHash = event.transaction.hash;
  passport.save();
}
