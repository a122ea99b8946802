import { MembershipSpent } from "../../generated/types/MembershipGate/MembershipGate";
import { MembershipUse } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

export function createMembershipUse(event: MembershipSpent): void {
  const use = new MembershipUse(logId(event));
  use.tickets = event.params.tickets;
  use.eventId = event.params.eventId;
  use.nullifier = event.params.nullifier;
  use.account = event.params.account;
  use.group = event.params.group;
  use.usedAt = event.block.timestamp;
  use.usedAtBlock = event.block.number;
  use.transactionHash = event.transaction.hash;
  use.save();
}
