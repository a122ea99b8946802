import { ethereum } from "@graphprotocol/graph-ts";

import { Activity } from "../../generated/types/schema";
import { countTotals } from "./protocol";

/** What is counted by hour and by day, as the schema names it. */
export namespace Kind {
  export const PASSPORT_REGISTERED = "PassportRegistered";
  export const BADGE_MINTED = "BadgeMinted";
  export const BADGE_RENEWED = "BadgeRenewed";
  export const BADGE_REVOKED = "BadgeRevoked";
  export const BADGE_BURNED = "BadgeBurned";
  export const VOUCH_GIVEN = "VouchGiven";
  export const VOUCH_WITHDRAWN = "VouchWithdrawn";
  export const TICKET_ISSUED = "TicketIssued";
  export const TICKET_REFUNDED = "TicketRefunded";
  export const TICKET_RESOLD = "TicketResold";
  export const TICKET_CHECKED_IN = "TicketCheckedIn";
  export const ANONYMOUS_ENTRY = "AnonymousEntry";
  export const INVITE_REDEEMED = "InviteRedeemed";
  export const TIER_PROVEN = "TierProven";
}

/** Counts what happened, unless it did not, in the series and in the totals; graph-node gives the point its id and time. */
export function countActivity(kind: string, count: i32, event: ethereum.Event): void {
  if (kind == "" || count == 0) return;
  const activity = new Activity(0);
  activity.kind = kind;
  activity.count = count;
  activity.save();
  addToTotals(kind, count, event);
}

/** The totals are written once a block, however often they change. */
function addToTotals(kind: string, count: i32, event: ethereum.Event): void {
  if (kind == Kind.BADGE_MINTED) countTotals(count, 0, 0, 0, 0, event);
  else if (kind == Kind.VOUCH_GIVEN) countTotals(0, count, 0, 0, 0, event);
  else if (kind == Kind.VOUCH_WITHDRAWN) countTotals(0, -count, 0, 0, 0, event);
  else if (kind == Kind.TICKET_ISSUED) countTotals(0, 0, count, 0, 0, event);
  else if (kind == Kind.TICKET_REFUNDED) countTotals(0, 0, -count, 0, 0, event);
  else if (kind == Kind.TICKET_CHECKED_IN) countTotals(0, 0, 0, count, 0, event);
  else if (kind == Kind.TIER_PROVEN) countTotals(0, 0, 0, 0, count, event);
}
