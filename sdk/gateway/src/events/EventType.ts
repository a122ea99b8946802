/** What can happen. Those after `reverted` are told too, but are nobody's main interest. */
export const eventTypes = [
  "badge.minted",
  "passport.created",
  "proof.generated",
  "score.updated",
  "enrollment.completed",
  "ticket.checked_in",
  "signal.matched",
  "epoch.posted",
  "epoch.finalised",
  "reverted",
  "badge.revoked",
  "badge.burned",
  "badge.moved",
  "passport.left",
  "passport.moved",
  "vouch.given",
  "vouch.withdrawn",
  "epoch.rejected",
] as const;

export type EventType = (typeof eventTypes)[number];
