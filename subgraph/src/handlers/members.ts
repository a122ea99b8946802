import { MemberRemoved, MembersAdded } from "../../generated/types/Passport/Passport";
import { passportKey, placeId } from "../helpers/ids";
import { reportMissing } from "../helpers/report";
import { createMember, createMemberRoot, loadMember, saveMemberRemoval } from "../store/member";
import { loadPassport, saveMember, saveNoMember } from "../store/passport";
import { memberLeafCount, saveMemberLeafCount } from "../store/protocol";

/** The tree can be rebuilt from the members even where a passport was never indexed. */
export function handleMembersAdded(event: MembersAdded): void {
  const first = event.params.firstIndex.toI32();
  const passportIds = event.params.passportIds;
  const commitments = event.params.commitments;
  const count = passportIds.length;
  for (let i = 0; i < count; i++) {
    const id = passportKey(passportIds[i]);
    const passport = loadPassport(id);
    if (passport === null) reportMissing("Passport", id, event);
    else saveMember(passport, first + i);
    createMember(first + i, id, commitments[i], event);
  }
  saveMemberLeafCount(first + count, event);
  createMemberRoot(event.params.root, first + count, event);
}

export function handleMemberRemoved(event: MemberRemoved): void {
  const id = passportKey(event.params.passportId);
  const passport = loadPassport(id);
  if (passport === null) reportMissing("Passport", id, event);
  else saveNoMember(passport);
  const index = event.params.index.toI32();
  const member = loadMember(index);
  if (member === null) reportMissing("Member", placeId(index), event);
  else saveMemberRemoval(member, event);
  createMemberRoot(event.params.root, memberLeafCount(), event);
}
