import { BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Member, MemberRoot } from "../../generated/types/schema";
import { logId, placeId } from "../helpers/ids";

export function loadMember(index: i32): Member | null {
  return Member.load(placeId(index));
}

/** @param passport Resolves to null when the passport was never indexed; the tree can be rebuilt all the same. */
export function createMember(index: i32, passport: Bytes, commitment: BigInt, event: ethereum.Event): void {
  const member = new Member(placeId(index));
  member.index = index;
  member.passport = passport;
  member.commitment = commitment;
  member.removed = false;
  member.addedAt = event.block.timestamp;
  member.addedAtBlock = event.block.number;
  member.transactionHash = event.transaction.hash;
  member.save();
}

export function saveMemberRemoval(member: Member, event: ethereum.Event): void {
  member.removed = true;
  member.removedAt = event.block.timestamp;
  member.removedAtBlock = event.block.number;
  member.save();
}

export function createMemberRoot(root: BigInt, leafCount: i32, event: ethereum.Event): void {
  const memberRoot = new MemberRoot(logId(event));
  memberRoot.root = root;
  memberRoot.leafCount = leafCount;
  memberRoot.changedAt = event.block.timestamp;
  memberRoot.changedAtBlock = event.block.number;
  memberRoot.transactionHash = event.transaction.hash;
  memberRoot.save();
}
