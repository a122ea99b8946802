import { MembershipSpent } from "../../generated/types/MembershipGate/MembershipGate";
import { createMembershipUse } from "../store/membershipUse";

/** Any contract may ask the gate, so that what it names need not be known here. */
export function handleMembershipSpent(event: MembershipSpent): void {
  createMembershipUse(event);
}
