import { acceptEvent } from "../actions/acceptEvent.ts";
import { acceptOwnership } from "../actions/acceptOwnership.ts";
import { admitAnonymously } from "../actions/admitAnonymously.ts";
import { admitPresentTicket } from "../actions/admitPresentTicket.ts";
import { admitPresentTickets } from "../actions/admitPresentTickets.ts";
import { admitTicket } from "../actions/admitTicket.ts";
import { admitTickets } from "../actions/admitTickets.ts";
import { admitTicketsWithSignature } from "../actions/admitTicketsWithSignature.ts";
import { announceChallenge } from "../actions/announceChallenge.ts";
import { approveTicket } from "../actions/approveTicket.ts";
import { burnBadge } from "../actions/burnBadge.ts";
import { buyListedTicket } from "../actions/buyListedTicket.ts";
import { attestEpoch } from "../actions/attestEpoch.ts";
import { buyTicket } from "../actions/buyTicket.ts";
import { cancelEvent } from "../actions/cancelEvent.ts";
import { cancelIssuerRemoval } from "../actions/cancelIssuerRemoval.ts";
import { cancelPassportMove } from "../actions/cancelPassportMove.ts";
import { cancelVoucher } from "../actions/cancelVoucher.ts";
import { challengeEpoch } from "../actions/challengeEpoch.ts";
import { checkInTicket } from "../actions/checkInTicket.ts";
import { checkInTickets } from "../actions/checkInTickets.ts";
import { claimAnonymousAttendanceBadge } from "../actions/claimAnonymousAttendanceBadge.ts";
import { claimAttendanceBadge } from "../actions/claimAttendanceBadge.ts";
import { claimCredentialBadge } from "../actions/claimCredentialBadge.ts";
import { claimHoldingBadge } from "../actions/claimHoldingBadge.ts";
import { configureAttendanceBadge } from "../actions/configureAttendanceBadge.ts";
import { configureCredentialBadge } from "../actions/configureCredentialBadge.ts";
import { configureHoldingBadge } from "../actions/configureHoldingBadge.ts";
import { confirmPassportMove } from "../actions/confirmPassportMove.ts";
import { createEvent } from "../actions/createEvent.ts";
import { createInvite } from "../actions/createInvite.ts";
import { createInviteBatch } from "../actions/createInviteBatch.ts";
import { defineBadgeType } from "../actions/defineBadgeType.ts";
import { enrolSeat } from "../actions/enrolSeat.ts";
import { flushMembers } from "../actions/flushMembers.ts";
import { flushSeats } from "../actions/flushSeats.ts";
import { giveUpPassport } from "../actions/giveUpPassport.ts";
import { grantTickets } from "../actions/grantTickets.ts";
import { linkAttestationSchema } from "../actions/linkAttestationSchema.ts";
import { listTicket } from "../actions/listTicket.ts";
import { migrateBadges } from "../actions/migrateBadges.ts";
import { migrateTicketCredit } from "../actions/migrateTicketCredit.ts";
import { migrateTickets } from "../actions/migrateTickets.ts";
import { mintBadge } from "../actions/mintBadge.ts";
import { mintBadgeBundle } from "../actions/mintBadgeBundle.ts";
import { mintBadges } from "../actions/mintBadges.ts";
import { mintBadgesWithVouchers } from "../actions/mintBadgesWithVouchers.ts";
import { mintBadgeWithVoucher } from "../actions/mintBadgeWithVoucher.ts";
import { offerEvent } from "../actions/offerEvent.ts";
import { postEpoch } from "../actions/postEpoch.ts";
import { pruneMember } from "../actions/pruneMember.ts";
import { publishRevocationRoot } from "../actions/publishRevocationRoot.ts";
import { publishSignalKey } from "../actions/publishSignalKey.ts";
import { redeemInvite } from "../actions/redeemInvite.ts";
import { redeemInviteFor } from "../actions/redeemInviteFor.ts";
import { refundTicket } from "../actions/refundTicket.ts";
import { refundTickets } from "../actions/refundTickets.ts";
import { registerFormula } from "../actions/registerFormula.ts";
import { registerIssuer } from "../actions/registerIssuer.ts";
import { registerPassport } from "../actions/registerPassport.ts";
import { registerPassportFor } from "../actions/registerPassportFor.ts";
import { releaseEpochBond } from "../actions/releaseEpochBond.ts";
import { releaseProceeds } from "../actions/releaseProceeds.ts";
import { removeIssuer } from "../actions/removeIssuer.ts";
import { revokeBadge } from "../actions/revokeBadge.ts";
import { revokeInvite } from "../actions/revokeInvite.ts";
import { revokeInviteBatch } from "../actions/revokeInviteBatch.ts";
import { revokeMovedAttestation } from "../actions/revokeMovedAttestation.ts";
import { revokeVouch } from "../actions/revokeVouch.ts";
import { scheduleIssuerRemoval } from "../actions/scheduleIssuerRemoval.ts";
import { setAccreditation } from "../actions/setAccreditation.ts";
import { setAttester } from "../actions/setAttester.ts";
import { setBadgeAttester } from "../actions/setBadgeAttester.ts";
import { setBadgeUri } from "../actions/setBadgeUri.ts";
import { setEventStaff } from "../actions/setEventStaff.ts";
import { setEventUri } from "../actions/setEventUri.ts";
import { setGuardian } from "../actions/setGuardian.ts";
import { setIssuerKey } from "../actions/setIssuerKey.ts";
import { setIssuerPaused } from "../actions/setIssuerPaused.ts";
import { setPassportRenderer } from "../actions/setPassportRenderer.ts";
import { setQuorum } from "../actions/setQuorum.ts";
import { setSelfService } from "../actions/setSelfService.ts";
import { setTicketOperator } from "../actions/setTicketOperator.ts";
import { settleChallenge } from "../actions/settleChallenge.ts";
import { signAdmissionList } from "../actions/signAdmissionList.ts";
import { signEpoch } from "../actions/signEpoch.ts";
import { signInviteAcceptance } from "../actions/signInviteAcceptance.ts";
import { signPresence } from "../actions/signPresence.ts";
import { signRegistration } from "../actions/signRegistration.ts";
import { signVoucher } from "../actions/signVoucher.ts";
import { startPassportMove } from "../actions/startPassportMove.ts";
import { startPassportMoveWithProof } from "../actions/startPassportMoveWithProof.ts";
import { transferOwnership } from "../actions/transferOwnership.ts";
import { transferTicket } from "../actions/transferTicket.ts";
import { unlistTicket } from "../actions/unlistTicket.ts";
import { updateIssuer } from "../actions/updateIssuer.ts";
import { verifyReputation } from "../actions/verifyReputation.ts";
import { vetoEpoch } from "../actions/vetoEpoch.ts";
import { vouch } from "../actions/vouch.ts";
import { withdrawBonds } from "../actions/withdrawBonds.ts";
import { withdrawCredit } from "../actions/withdrawCredit.ts";
import { withdrawSignalKey } from "../actions/withdrawSignalKey.ts";
import {
  simulate,
  type SimulateOptions,
  type SimulateReturnType,
  type WriteAction,
} from "../actions/simulate.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { bindActions, type BoundActions } from "./bindActions.ts";

const writes = {
  acceptEvent,
  acceptOwnership,
  admitAnonymously,
  admitPresentTicket,
  admitPresentTickets,
  admitTicket,
  admitTickets,
  admitTicketsWithSignature,
  announceChallenge,
  approveTicket,
  burnBadge,
  buyListedTicket,
  buyTicket,
  cancelEvent,
  cancelIssuerRemoval,
  cancelPassportMove,
  cancelVoucher,
  challengeEpoch,
  checkInTicket,
  checkInTickets,
  claimAnonymousAttendanceBadge,
  claimAttendanceBadge,
  claimCredentialBadge,
  claimHoldingBadge,
  configureAttendanceBadge,
  configureCredentialBadge,
  configureHoldingBadge,
  confirmPassportMove,
  createEvent,
  createInvite,
  createInviteBatch,
  defineBadgeType,
  enrolSeat,
  flushMembers,
  flushSeats,
  giveUpPassport,
  grantTickets,
  linkAttestationSchema,
  listTicket,
  migrateBadges,
  migrateTicketCredit,
  migrateTickets,
  mintBadge,
  mintBadgeBundle,
  mintBadges,
  mintBadgesWithVouchers,
  mintBadgeWithVoucher,
  offerEvent,
  postEpoch,
  pruneMember,
  publishRevocationRoot,
  publishSignalKey,
  redeemInvite,
  redeemInviteFor,
  refundTicket,
  refundTickets,
  registerFormula,
  registerIssuer,
  registerPassport,
  registerPassportFor,
  releaseEpochBond,
  releaseProceeds,
  removeIssuer,
  revokeBadge,
  revokeInvite,
  revokeInviteBatch,
  revokeMovedAttestation,
  revokeVouch,
  scheduleIssuerRemoval,
  setAccreditation,
  setAttester,
  setBadgeAttester,
  setBadgeUri,
  setEventStaff,
  setEventUri,
  setGuardian,
  setIssuerKey,
  setIssuerPaused,
  setPassportRenderer,
  setQuorum,
  setSelfService,
  setTicketOperator,
  settleChallenge,
  startPassportMove,
  startPassportMoveWithProof,
  transferOwnership,
  transferTicket,
  unlistTicket,
  updateIssuer,
  verifyReputation,
  vetoEpoch,
  vouch,
  withdrawBonds,
  withdrawCredit,
  withdrawSignalKey,
} as const satisfies Readonly<Record<string, WriteAction>>;

const signatures = {
  attestEpoch,
  signAdmissionList,
  signEpoch,
  signInviteAcceptance,
  signPresence,
  signRegistration,
  signVoucher,
} as const;

/** Each action that writes, tried instead of sent. See `simulate`. */
export type AuraSimulations = {
  readonly [Name in keyof typeof writes]: (
    parameters: Parameters<(typeof writes)[Name]>[1],
    options?: SimulateOptions,
  ) => Promise<SimulateReturnType>;
};

/** Every action that writes or signs, as a method of a client. */
export type AuraWrites = BoundActions<typeof writes> &
  BoundActions<typeof signatures> & { readonly simulate: AuraSimulations };

/**
 * For `client.extend`: all actions that write or sign, as methods, and `client.simulate`, where those that write are tried
 * without being sent.
 *
 * @example
 * const client = createAuraClient({ chain, transport, subgraph, wallet }).extend(auraWrites);
 * const { gas } = await client.simulate.buyTicket({ eventId: 0n });
 * const hash = await client.buyTicket({ eventId: 0n });
 */
export function auraWrites(client: AuraClient): AuraWrites {
  const simulations = Object.entries<WriteAction>(writes).map(([name, action]) => {
    return [
      name,
      (parameters: never, options?: SimulateOptions) => simulate(client, action, parameters, options),
    ];
  });
  return {
    ...bindActions(client, writes),
    ...bindActions(client, signatures),
    simulate: Object.fromEntries(simulations) as AuraSimulations,
  };
}
