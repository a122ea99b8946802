/** What can be counted. */
export const activityKinds = [
  "PassportRegistered",
  "BadgeMinted",
  "BadgeRenewed",
  "BadgeRevoked",
  "BadgeBurned",
  "VouchGiven",
  "VouchWithdrawn",
  "TicketIssued",
  "TicketRefunded",
  "TicketResold",
  "TicketCheckedIn",
  "AnonymousEntry",
  "InviteRedeemed",
  "TierProven",
] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** How often something happened on a day. Days are those of UTC. */
export type DailyActivity = {
  /** First second of the day, since the Unix epoch. */
  readonly day: number;
  readonly kind: ActivityKind;
  readonly count: number;
  /** Up to the end of that day, since the beginning. */
  readonly total: number;
};
