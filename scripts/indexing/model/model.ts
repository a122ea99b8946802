import type { Dump } from "../dump.ts";
import { account } from "./entities/account.ts";
import { admissionRefusal } from "./entities/admission-refusal.ts";
import { anonymousEntry } from "./entities/anonymous-entry.ts";
import { attendance } from "./entities/attendance.ts";
import { attendanceClaim } from "./entities/attendance-claim.ts";
import { attendanceReward } from "./entities/attendance-reward.ts";
import { attestationBadge } from "./entities/attestation-badge.ts";
import { attestationSchema } from "./entities/attestation-schema.ts";
import { attester } from "./entities/attester.ts";
import { badge } from "./entities/badge.ts";
import { badgeAttester } from "./entities/badge-attester.ts";
import { badgeType } from "./entities/badge-type.ts";
import { challenge } from "./entities/challenge.ts";
import { codeUse } from "./entities/code-use.ts";
import { credentialClaim } from "./entities/credential-claim.ts";
import { credentialRule } from "./entities/credential-rule.ts";
import { credit } from "./entities/credit.ts";
import { creditWithdrawal } from "./entities/credit-withdrawal.ts";
import { epoch } from "./entities/epoch.ts";
import { epochRejection } from "./entities/epoch-rejection.ts";
import { eventStaff } from "./entities/event-staff.ts";
import { formula } from "./entities/formula.ts";
import { holdingClaim } from "./entities/holding-claim.ts";
import { holdingRule } from "./entities/holding-rule.ts";
import { invite } from "./entities/invite.ts";
import { inviteBatch } from "./entities/invite-batch.ts";
import { issuer } from "./entities/issuer.ts";
import { issuerKey } from "./entities/issuer-key.ts";
import { member } from "./entities/member.ts";
import { memberRoot } from "./entities/member-root.ts";
import { membershipUse } from "./entities/membership-use.ts";
import { ownershipChange } from "./entities/ownership-change.ts";
import { metadataAttribute } from "./entities/metadata-attribute.ts";
import { metadataFile } from "./entities/metadata-file.ts";
import { passport } from "./entities/passport.ts";
import { passportMove } from "./entities/passport-move.ts";
import { proceedsRelease } from "./entities/proceeds-release.ts";
import { protocol } from "./entities/protocol.ts";
import { rebind } from "./entities/rebind.ts";
import { revocationRoot } from "./entities/revocation-root.ts";
import { seat } from "./entities/seat.ts";
import { seatRoot } from "./entities/seat-root.ts";
import { signalKey } from "./entities/signal-key.ts";
import { ticket } from "./entities/ticket.ts";
import { ticketEvent } from "./entities/ticket-event.ts";
import { ticketOperator } from "./entities/ticket-operator.ts";
import { ticketResale } from "./entities/ticket-resale.ts";
import { ticketTier } from "./entities/ticket-tier.ts";
import { tierProof } from "./entities/tier-proof.ts";
import { vouch } from "./entities/vouch.ts";
import { voucherCancellation } from "./entities/voucher-cancellation.ts";
import type { ChainEvent } from "./events.ts";
import { Store, type EntityModel } from "./store.ts";

/** In this order each is told of an event: what refers to others comes after them. */
export const entityModels: readonly EntityModel[] = [
  protocol,
  passport,
  rebind,
  passportMove,
  member,
  memberRoot,
  ownershipChange,
  account,
  issuer,
  issuerKey,
  badgeType,
  badge,
  vouch,
  voucherCancellation,
  ticketEvent,
  ticketTier,
  ticket,
  attendance,
  ticketResale,
  ticketOperator,
  credit,
  creditWithdrawal,
  proceedsRelease,
  eventStaff,
  admissionRefusal,
  seat,
  seatRoot,
  anonymousEntry,
  formula,
  attester,
  epoch,
  epochRejection,
  challenge,
  tierProof,
  inviteBatch,
  invite,
  attendanceReward,
  attendanceClaim,
  credentialRule,
  revocationRoot,
  credentialClaim,
  holdingRule,
  holdingClaim,
  attestationSchema,
  badgeAttester,
  attestationBadge,
  membershipUse,
  signalKey,
  codeUse,
  metadataFile,
  metadataAttribute,
];

/**
 * What the subgraph must say after these events, worked out from what the schema and the contracts' interfaces say of
 * them, and from nothing that the subgraph is made of.
 */
export function modelEntities(
  events: readonly ChainEvent[],
  models: readonly EntityModel[] = entityModels,
): Dump {
  const store = new Store();
  for (const { type } of models) store.all(type);
  for (const event of events) for (const { on } of models) on[event.name]?.(event, store);
  for (const { finish } of models) finish?.(store);
  return store.entities;
}
