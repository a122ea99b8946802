// @aura-protocol/sdk/actions: everything that reads or writes, each `(client, parameters)`.
export {
  acceptEvent,
  type AcceptEventErrorType,
  type AcceptEventParameters,
  type AcceptEventReturnType,
} from "../actions/acceptEvent.ts";
export {
  acceptOwnership,
  type AcceptOwnershipErrorType,
  type AcceptOwnershipParameters,
  type AcceptOwnershipReturnType,
} from "../actions/acceptOwnership.ts";
export {
  admitAnonymously,
  type AdmitAnonymouslyErrorType,
  type AdmitAnonymouslyParameters,
  type AdmitAnonymouslyReturnType,
} from "../actions/admitAnonymously.ts";
export {
  admitPresentTicket,
  type AdmitPresentTicketErrorType,
  type AdmitPresentTicketParameters,
  type AdmitPresentTicketReturnType,
} from "../actions/admitPresentTicket.ts";
export {
  admitPresentTickets,
  type AdmitPresentTicketsErrorType,
  type AdmitPresentTicketsParameters,
  type AdmitPresentTicketsReturnType,
} from "../actions/admitPresentTickets.ts";
export {
  admitTicket,
  type AdmitTicketErrorType,
  type AdmitTicketParameters,
  type AdmitTicketReturnType,
} from "../actions/admitTicket.ts";
export {
  admitTickets,
  type AdmitTicketsErrorType,
  type AdmitTicketsParameters,
  type AdmitTicketsReturnType,
} from "../actions/admitTickets.ts";
export {
  admitTicketsWithSignature,
  type AdmitTicketsWithSignatureErrorType,
  type AdmitTicketsWithSignatureParameters,
  type AdmitTicketsWithSignatureReturnType,
} from "../actions/admitTicketsWithSignature.ts";
export {
  announceChallenge,
  type AnnounceChallengeErrorType,
  type AnnounceChallengeParameters,
  type AnnounceChallengeReturnType,
} from "../actions/announceChallenge.ts";
export {
  approveTicket,
  type ApproveTicketErrorType,
  type ApproveTicketParameters,
  type ApproveTicketReturnType,
} from "../actions/approveTicket.ts";
export {
  attestEpoch,
  type AttestEpochErrorType,
  type AttestEpochParameters,
  type AttestEpochReturnType,
} from "../actions/attestEpoch.ts";
export {
  buildEpoch,
  type BuildEpochErrorType,
  type BuildEpochParameters,
  type BuildEpochReturnType,
} from "../actions/buildEpoch.ts";
export {
  burnBadge,
  type BurnBadgeErrorType,
  type BurnBadgeParameters,
  type BurnBadgeReturnType,
} from "../actions/burnBadge.ts";
export {
  buyListedTicket,
  type BuyListedTicketErrorType,
  type BuyListedTicketParameters,
  type BuyListedTicketReturnType,
} from "../actions/buyListedTicket.ts";
export {
  buyTicket,
  type BuyTicketErrorType,
  type BuyTicketParameters,
  type BuyTicketReturnType,
} from "../actions/buyTicket.ts";
export {
  cancelEvent,
  type CancelEventErrorType,
  type CancelEventParameters,
  type CancelEventReturnType,
} from "../actions/cancelEvent.ts";
export {
  cancelIssuerRemoval,
  type CancelIssuerRemovalErrorType,
  type CancelIssuerRemovalParameters,
  type CancelIssuerRemovalReturnType,
} from "../actions/cancelIssuerRemoval.ts";
export {
  cancelPassportMove,
  type CancelPassportMoveErrorType,
  type CancelPassportMoveParameters,
  type CancelPassportMoveReturnType,
} from "../actions/cancelPassportMove.ts";
export {
  cancelVoucher,
  type CancelVoucherErrorType,
  type CancelVoucherParameters,
  type CancelVoucherReturnType,
} from "../actions/cancelVoucher.ts";
export {
  challengeEpoch,
  type ChallengeEpochErrorType,
  type ChallengeEpochParameters,
  type ChallengeEpochReturnType,
} from "../actions/challengeEpoch.ts";
export {
  checkInTicket,
  type CheckInTicketErrorType,
  type CheckInTicketParameters,
  type CheckInTicketReturnType,
} from "../actions/checkInTicket.ts";
export {
  checkInTickets,
  type CheckInTicketsErrorType,
  type CheckInTicketsParameters,
  type CheckInTicketsReturnType,
} from "../actions/checkInTickets.ts";
export {
  checkMembershipRoot,
  type CheckMembershipRootErrorType,
  type CheckMembershipRootParameters,
  type CheckMembershipRootReturnType,
} from "../actions/checkMembershipRoot.ts";
export {
  checkRevocationRoot,
  type CheckRevocationRootErrorType,
  type CheckRevocationRootParameters,
  type CheckRevocationRootReturnType,
} from "../actions/checkRevocationRoot.ts";
export {
  claimAnonymousAttendanceBadge,
  type ClaimAnonymousAttendanceBadgeErrorType,
  type ClaimAnonymousAttendanceBadgeParameters,
  type ClaimAnonymousAttendanceBadgeReturnType,
} from "../actions/claimAnonymousAttendanceBadge.ts";
export {
  claimAttendanceBadge,
  type ClaimAttendanceBadgeErrorType,
  type ClaimAttendanceBadgeParameters,
  type ClaimAttendanceBadgeReturnType,
} from "../actions/claimAttendanceBadge.ts";
export {
  claimCredentialBadge,
  type ClaimCredentialBadgeErrorType,
  type ClaimCredentialBadgeParameters,
  type ClaimCredentialBadgeReturnType,
} from "../actions/claimCredentialBadge.ts";
export {
  claimHoldingBadge,
  type ClaimHoldingBadgeErrorType,
  type ClaimHoldingBadgeParameters,
  type ClaimHoldingBadgeReturnType,
} from "../actions/claimHoldingBadge.ts";
export {
  configureAttendanceBadge,
  type ConfigureAttendanceBadgeErrorType,
  type ConfigureAttendanceBadgeParameters,
  type ConfigureAttendanceBadgeReturnType,
} from "../actions/configureAttendanceBadge.ts";
export {
  configureCredentialBadge,
  type ConfigureCredentialBadgeErrorType,
  type ConfigureCredentialBadgeParameters,
  type ConfigureCredentialBadgeReturnType,
} from "../actions/configureCredentialBadge.ts";
export {
  configureHoldingBadge,
  type ConfigureHoldingBadgeErrorType,
  type ConfigureHoldingBadgeParameters,
  type ConfigureHoldingBadgeReturnType,
} from "../actions/configureHoldingBadge.ts";
export {
  confirmPassportMove,
  type ConfirmPassportMoveErrorType,
  type ConfirmPassportMoveParameters,
  type ConfirmPassportMoveReturnType,
} from "../actions/confirmPassportMove.ts";
export {
  createEvent,
  type CreateEventErrorType,
  type CreateEventParameters,
  type CreateEventReturnType,
} from "../actions/createEvent.ts";
export {
  createInvite,
  type CreateInviteErrorType,
  type CreateInviteParameters,
  type CreateInviteReturnType,
} from "../actions/createInvite.ts";
export {
  createInviteBatch,
  type CreateInviteBatchErrorType,
  type CreateInviteBatchParameters,
  type CreateInviteBatchReturnType,
} from "../actions/createInviteBatch.ts";
export {
  defineBadgeType,
  type DefineBadgeTypeErrorType,
  type DefineBadgeTypeParameters,
  type DefineBadgeTypeReturnType,
} from "../actions/defineBadgeType.ts";
export {
  enrolSeat,
  type EnrolSeatErrorType,
  type EnrolSeatParameters,
  type EnrolSeatReturnType,
} from "../actions/enrolSeat.ts";
export {
  explainReputation,
  type ExplainReputationErrorType,
  type ExplainReputationParameters,
  type ExplainReputationReturnType,
} from "../actions/explainReputation.ts";
export {
  explainReputationChange,
  type ExplainReputationChangeErrorType,
  type ExplainReputationChangeParameters,
  type ExplainReputationChangeReturnType,
  type ReputationAt,
} from "../actions/explainReputationChange.ts";
export {
  flushMembers,
  type FlushMembersErrorType,
  type FlushMembersParameters,
  type FlushMembersReturnType,
} from "../actions/flushMembers.ts";
export {
  flushSeats,
  type FlushSeatsErrorType,
  type FlushSeatsParameters,
  type FlushSeatsReturnType,
} from "../actions/flushSeats.ts";
export {
  getAccountTotals,
  type GetAccountTotalsErrorType,
  type GetAccountTotalsParameters,
  type GetAccountTotalsReturnType,
} from "../actions/getAccountTotals.ts";
export {
  getAttendanceReward,
  type GetAttendanceRewardErrorType,
  type GetAttendanceRewardParameters,
  type GetAttendanceRewardReturnType,
} from "../actions/getAttendanceReward.ts";
export {
  getAttendances,
  type GetAttendancesErrorType,
  type GetAttendancesParameters,
  type GetAttendancesReturnType,
} from "../actions/getAttendances.ts";
export {
  getAttestation,
  type GetAttestationErrorType,
  type GetAttestationParameters,
  type GetAttestationReturnType,
} from "../actions/getAttestation.ts";
export {
  getBadgeTypes,
  type GetBadgeTypesErrorType,
  type GetBadgeTypesParameters,
  type GetBadgeTypesReturnType,
} from "../actions/getBadgeTypes.ts";
export {
  getBadges,
  type GetBadgesErrorType,
  type GetBadgesParameters,
  type GetBadgesReturnType,
} from "../actions/getBadges.ts";
export {
  getChallenges,
  type GetChallengesErrorType,
  type GetChallengesParameters,
  type GetChallengesReturnType,
} from "../actions/getChallenges.ts";
export {
  getCredentialRule,
  type GetCredentialRuleErrorType,
  type GetCredentialRuleParameters,
  type GetCredentialRuleReturnType,
} from "../actions/getCredentialRule.ts";
export {
  getCredits,
  type GetCreditsErrorType,
  type GetCreditsParameters,
  type GetCreditsReturnType,
} from "../actions/getCredits.ts";
export {
  getDailyActivity,
  type GetDailyActivityErrorType,
  type GetDailyActivityParameters,
  type GetDailyActivityReturnType,
} from "../actions/getDailyActivity.ts";
export {
  getEpochCount,
  type GetEpochCountErrorType,
  type GetEpochCountParameters,
  type GetEpochCountReturnType,
} from "../actions/getEpochCount.ts";
export {
  getEpochState,
  type GetEpochStateErrorType,
  type GetEpochStateParameters,
  type GetEpochStateReturnType,
} from "../actions/getEpochState.ts";
export {
  getEpochs,
  type GetEpochsErrorType,
  type GetEpochsParameters,
  type GetEpochsReturnType,
} from "../actions/getEpochs.ts";
export {
  getEvent,
  type GetEventErrorType,
  type GetEventParameters,
  type GetEventReturnType,
} from "../actions/getEvent.ts";
export {
  getEventTickets,
  type GetEventTicketsErrorType,
  type GetEventTicketsParameters,
  type GetEventTicketsReturnType,
} from "../actions/getEventTickets.ts";
export {
  getEvents,
  type GetEventsErrorType,
  type GetEventsParameters,
  type GetEventsReturnType,
} from "../actions/getEvents.ts";
export {
  getFinalizedBlock,
  type GetFinalizedBlockErrorType,
  type GetFinalizedBlockParameters,
  type GetFinalizedBlockReturnType,
} from "../actions/getFinalizedBlock.ts";
export {
  getHoldingRule,
  type GetHoldingRuleErrorType,
  type GetHoldingRuleParameters,
  type GetHoldingRuleReturnType,
} from "../actions/getHoldingRule.ts";
export {
  getIndexerStatus,
  type GetIndexerStatusErrorType,
  type GetIndexerStatusParameters,
  type GetIndexerStatusReturnType,
} from "../actions/getIndexerStatus.ts";
export {
  getInviteBatches,
  type GetInviteBatchesErrorType,
  type GetInviteBatchesParameters,
  type GetInviteBatchesReturnType,
} from "../actions/getInviteBatches.ts";
export {
  getInviteQuota,
  type GetInviteQuotaErrorType,
  type GetInviteQuotaParameters,
  type GetInviteQuotaReturnType,
} from "../actions/getInviteQuota.ts";
export {
  getInvites,
  type GetInvitesErrorType,
  type GetInvitesParameters,
  type GetInvitesReturnType,
} from "../actions/getInvites.ts";
export {
  getIssuers,
  type GetIssuersErrorType,
  type GetIssuersParameters,
  type GetIssuersReturnType,
} from "../actions/getIssuers.ts";
export {
  getLatestEpoch,
  type GetLatestEpochErrorType,
  type GetLatestEpochParameters,
  type GetLatestEpochReturnType,
} from "../actions/getLatestEpoch.ts";
export {
  getLeaderboard,
  type GetLeaderboardErrorType,
  type GetLeaderboardParameters,
  type GetLeaderboardReturnType,
} from "../actions/getLeaderboard.ts";
export {
  getMemberTree,
  type GetMemberTreeErrorType,
  type GetMemberTreeParameters,
  type GetMemberTreeReturnType,
} from "../actions/getMemberTree.ts";
export {
  getMembers,
  type GetMembersErrorType,
  type GetMembersParameters,
  type GetMembersReturnType,
} from "../actions/getMembers.ts";
export {
  getMembershipTree,
  type GetMembershipTreeErrorType,
  type GetMembershipTreeParameters,
  type GetMembershipTreeReturnType,
} from "../actions/getMembershipTree.ts";
export {
  getPassport,
  type GetPassportErrorType,
  type GetPassportParameters,
  type GetPassportReturnType,
} from "../actions/getPassport.ts";
export {
  getPassportMoves,
  type GetPassportMovesErrorType,
  type GetPassportMovesParameters,
  type GetPassportMovesReturnType,
} from "../actions/getPassportMoves.ts";
export {
  getPendingMembers,
  type GetPendingMembersErrorType,
  type GetPendingMembersParameters,
  type GetPendingMembersReturnType,
} from "../actions/getPendingMembers.ts";
export {
  getPendingMove,
  type GetPendingMoveErrorType,
  type GetPendingMoveParameters,
  type GetPendingMoveReturnType,
} from "../actions/getPendingMove.ts";
export {
  getProfiles,
  type GetProfilesErrorType,
  type GetProfilesParameters,
  type GetProfilesReturnType,
} from "../actions/getProfiles.ts";
export {
  getRank,
  type GetRankErrorType,
  type GetRankParameters,
  type GetRankReturnType,
} from "../actions/getRank.ts";
export {
  getReputation,
  type GetReputationErrorType,
  type GetReputationParameters,
  type GetReputationReturnType,
} from "../actions/getReputation.ts";
export {
  getReputationHistory,
  type GetReputationHistoryErrorType,
  type GetReputationHistoryParameters,
  type GetReputationHistoryReturnType,
  type HistoryBlocks,
  type HistoryEntry,
  type HistoryProgress,
} from "../actions/getReputationHistory.ts";
export {
  getScoreHistogram,
  type GetScoreHistogramErrorType,
  type GetScoreHistogramParameters,
  type GetScoreHistogramReturnType,
} from "../actions/getScoreHistogram.ts";
export {
  getScores,
  type GetScoresErrorType,
  type GetScoresParameters,
  type GetScoresReturnType,
} from "../actions/getScores.ts";
export {
  getSeatTree,
  type GetSeatTreeErrorType,
  type GetSeatTreeParameters,
  type GetSeatTreeReturnType,
} from "../actions/getSeatTree.ts";
export {
  getSeats,
  type GetSeatsErrorType,
  type GetSeatsParameters,
  type GetSeatsReturnType,
} from "../actions/getSeats.ts";
export {
  getSignalKey,
  type GetSignalKeyErrorType,
  type GetSignalKeyParameters,
  type GetSignalKeyReturnType,
} from "../actions/getSignalKey.ts";
export {
  getSimilarProfiles,
  type GetSimilarProfilesErrorType,
  type GetSimilarProfilesParameters,
  type GetSimilarProfilesReturnType,
} from "../actions/getSimilarProfiles.ts";
export {
  getTickets,
  type GetTicketsErrorType,
  type GetTicketsParameters,
  type GetTicketsReturnType,
} from "../actions/getTickets.ts";
export {
  getTierRecord,
  type GetTierRecordErrorType,
  type GetTierRecordParameters,
  type GetTierRecordReturnType,
} from "../actions/getTierRecord.ts";
export {
  getTotals,
  type GetTotalsErrorType,
  type GetTotalsParameters,
  type GetTotalsReturnType,
} from "../actions/getTotals.ts";
export {
  getUsableEpoch,
  type GetUsableEpochErrorType,
  type GetUsableEpochParameters,
  type GetUsableEpochReturnType,
} from "../actions/getUsableEpoch.ts";
export {
  getVoucherNonce,
  type GetVoucherNonceErrorType,
  type GetVoucherNonceParameters,
  type GetVoucherNonceReturnType,
} from "../actions/getVoucherNonce.ts";
export {
  getVouches,
  type GetVouchesErrorType,
  type GetVouchesParameters,
  type GetVouchesReturnType,
} from "../actions/getVouches.ts";
export {
  giveUpPassport,
  type GiveUpPassportErrorType,
  type GiveUpPassportParameters,
  type GiveUpPassportReturnType,
} from "../actions/giveUpPassport.ts";
export {
  grantTickets,
  type GrantTicketsErrorType,
  type GrantTicketsParameters,
  type GrantTicketsReturnType,
} from "../actions/grantTickets.ts";
export {
  isAdmittedByGate,
  type IsAdmittedByGateErrorType,
  type IsAdmittedByGateParameters,
  type IsAdmittedByGateReturnType,
} from "../actions/isAdmittedByGate.ts";
export {
  linkAttestationSchema,
  type LinkAttestationSchemaErrorType,
  type LinkAttestationSchemaParameters,
  type LinkAttestationSchemaReturnType,
} from "../actions/linkAttestationSchema.ts";
export {
  listTicket,
  type ListTicketErrorType,
  type ListTicketParameters,
  type ListTicketReturnType,
} from "../actions/listTicket.ts";
export {
  meetsTier,
  type MeetsTierErrorType,
  type MeetsTierParameters,
  type MeetsTierReturnType,
} from "../actions/meetsTier.ts";
export {
  migrateBadges,
  type MigrateBadgesErrorType,
  type MigrateBadgesParameters,
  type MigrateBadgesReturnType,
} from "../actions/migrateBadges.ts";
export {
  migrateTicketCredit,
  type MigrateTicketCreditErrorType,
  type MigrateTicketCreditParameters,
  type MigrateTicketCreditReturnType,
} from "../actions/migrateTicketCredit.ts";
export {
  migrateTickets,
  type MigrateTicketsErrorType,
  type MigrateTicketsParameters,
  type MigrateTicketsReturnType,
} from "../actions/migrateTickets.ts";
export {
  mintBadge,
  type MintBadgeErrorType,
  type MintBadgeParameters,
  type MintBadgeReturnType,
} from "../actions/mintBadge.ts";
export {
  mintBadgeBundle,
  type MintBadgeBundleErrorType,
  type MintBadgeBundleParameters,
  type MintBadgeBundleReturnType,
} from "../actions/mintBadgeBundle.ts";
export {
  mintBadgeWithVoucher,
  type MintBadgeWithVoucherErrorType,
  type MintBadgeWithVoucherParameters,
  type MintBadgeWithVoucherReturnType,
} from "../actions/mintBadgeWithVoucher.ts";
export {
  mintBadges,
  type MintBadgesErrorType,
  type MintBadgesParameters,
  type MintBadgesReturnType,
} from "../actions/mintBadges.ts";
export {
  mintBadgesWithVouchers,
  type MintBadgesWithVouchersErrorType,
  type MintBadgesWithVouchersParameters,
  type MintBadgesWithVouchersReturnType,
} from "../actions/mintBadgesWithVouchers.ts";
export {
  offerEvent,
  type OfferEventErrorType,
  type OfferEventParameters,
  type OfferEventReturnType,
} from "../actions/offerEvent.ts";
export {
  postEpoch,
  type PostEpochErrorType,
  type PostEpochParameters,
  type PostEpochReturnType,
} from "../actions/postEpoch.ts";
export {
  prepareChallenge,
  type PrepareChallengeErrorType,
  type PrepareChallengeParameters,
  type PrepareChallengeReturnType,
} from "../actions/prepareChallenge.ts";
export {
  prepareCredentialProof,
  type PrepareCredentialProofErrorType,
  type PrepareCredentialProofParameters,
  type PrepareCredentialProofReturnType,
} from "../actions/prepareCredentialProof.ts";
export {
  prepareInviteGateData,
  type PrepareInviteGateDataErrorType,
  type PrepareInviteGateDataParameters,
  type PrepareInviteGateDataReturnType,
} from "../actions/prepareInviteGateData.ts";
export {
  prepareProof,
  type PrepareProofErrorType,
  type PrepareProofParameters,
  type PrepareProofReturnType,
} from "../actions/prepareProof.ts";
export {
  prepareSignal,
  type PrepareSignalErrorType,
  type PrepareSignalParameters,
  type PrepareSignalReturnType,
} from "../actions/prepareSignal.ts";
export {
  pruneMember,
  type PruneMemberErrorType,
  type PruneMemberParameters,
  type PruneMemberReturnType,
} from "../actions/pruneMember.ts";
export {
  publishRevocationRoot,
  type PublishRevocationRootErrorType,
  type PublishRevocationRootParameters,
  type PublishRevocationRootReturnType,
} from "../actions/publishRevocationRoot.ts";
export {
  publishSignalKey,
  type PublishSignalKeyErrorType,
  type PublishSignalKeyParameters,
  type PublishSignalKeyReturnType,
} from "../actions/publishSignalKey.ts";
export {
  querySubgraph,
  type QuerySubgraphErrorType,
  type QuerySubgraphParameters,
  type QuerySubgraphReturnType,
} from "../actions/querySubgraph.ts";
export {
  redeemInvite,
  type RedeemInviteErrorType,
  type RedeemInviteParameters,
  type RedeemInviteReturnType,
} from "../actions/redeemInvite.ts";
export {
  redeemInviteFor,
  type RedeemInviteForErrorType,
  type RedeemInviteForParameters,
  type RedeemInviteForReturnType,
} from "../actions/redeemInviteFor.ts";
export {
  refundTicket,
  type RefundTicketErrorType,
  type RefundTicketParameters,
  type RefundTicketReturnType,
} from "../actions/refundTicket.ts";
export {
  refundTickets,
  type RefundTicketsErrorType,
  type RefundTicketsParameters,
  type RefundTicketsReturnType,
} from "../actions/refundTickets.ts";
export {
  registerFormula,
  type RegisterFormulaErrorType,
  type RegisterFormulaParameters,
  type RegisterFormulaReturnType,
} from "../actions/registerFormula.ts";
export {
  registerIssuer,
  type RegisterIssuerErrorType,
  type RegisterIssuerParameters,
  type RegisterIssuerReturnType,
} from "../actions/registerIssuer.ts";
export {
  registerPassport,
  type RegisterPassportErrorType,
  type RegisterPassportParameters,
  type RegisterPassportReturnType,
} from "../actions/registerPassport.ts";
export {
  registerPassportFor,
  type RegisterPassportForErrorType,
  type RegisterPassportForParameters,
  type RegisterPassportForReturnType,
} from "../actions/registerPassportFor.ts";
export {
  releaseEpochBond,
  type ReleaseEpochBondErrorType,
  type ReleaseEpochBondParameters,
  type ReleaseEpochBondReturnType,
} from "../actions/releaseEpochBond.ts";
export {
  releaseProceeds,
  type ReleaseProceedsErrorType,
  type ReleaseProceedsParameters,
  type ReleaseProceedsReturnType,
} from "../actions/releaseProceeds.ts";
export {
  removeIssuer,
  type RemoveIssuerErrorType,
  type RemoveIssuerParameters,
  type RemoveIssuerReturnType,
} from "../actions/removeIssuer.ts";
export {
  revokeBadge,
  type RevokeBadgeErrorType,
  type RevokeBadgeParameters,
  type RevokeBadgeReturnType,
} from "../actions/revokeBadge.ts";
export {
  revokeInvite,
  type RevokeInviteErrorType,
  type RevokeInviteParameters,
  type RevokeInviteReturnType,
} from "../actions/revokeInvite.ts";
export {
  revokeInviteBatch,
  type RevokeInviteBatchErrorType,
  type RevokeInviteBatchParameters,
  type RevokeInviteBatchReturnType,
} from "../actions/revokeInviteBatch.ts";
export {
  revokeMovedAttestation,
  type RevokeMovedAttestationErrorType,
  type RevokeMovedAttestationParameters,
  type RevokeMovedAttestationReturnType,
} from "../actions/revokeMovedAttestation.ts";
export {
  revokeVouch,
  type RevokeVouchErrorType,
  type RevokeVouchParameters,
  type RevokeVouchReturnType,
} from "../actions/revokeVouch.ts";
export {
  scheduleIssuerRemoval,
  type ScheduleIssuerRemovalErrorType,
  type ScheduleIssuerRemovalParameters,
  type ScheduleIssuerRemovalReturnType,
} from "../actions/scheduleIssuerRemoval.ts";
export {
  setAccreditation,
  type SetAccreditationErrorType,
  type SetAccreditationParameters,
  type SetAccreditationReturnType,
} from "../actions/setAccreditation.ts";
export {
  setAttester,
  type SetAttesterErrorType,
  type SetAttesterParameters,
  type SetAttesterReturnType,
} from "../actions/setAttester.ts";
export {
  setBadgeAttester,
  type SetBadgeAttesterErrorType,
  type SetBadgeAttesterParameters,
  type SetBadgeAttesterReturnType,
} from "../actions/setBadgeAttester.ts";
export {
  setBadgeUri,
  type SetBadgeUriErrorType,
  type SetBadgeUriParameters,
  type SetBadgeUriReturnType,
} from "../actions/setBadgeUri.ts";
export {
  setEventStaff,
  type SetEventStaffErrorType,
  type SetEventStaffParameters,
  type SetEventStaffReturnType,
} from "../actions/setEventStaff.ts";
export {
  setEventUri,
  type SetEventUriErrorType,
  type SetEventUriParameters,
  type SetEventUriReturnType,
} from "../actions/setEventUri.ts";
export {
  setGuardian,
  type SetGuardianErrorType,
  type SetGuardianParameters,
  type SetGuardianReturnType,
} from "../actions/setGuardian.ts";
export {
  setIssuerKey,
  type SetIssuerKeyErrorType,
  type SetIssuerKeyParameters,
  type SetIssuerKeyReturnType,
} from "../actions/setIssuerKey.ts";
export {
  setIssuerPaused,
  type SetIssuerPausedErrorType,
  type SetIssuerPausedParameters,
  type SetIssuerPausedReturnType,
} from "../actions/setIssuerPaused.ts";
export {
  setPassportRenderer,
  type SetPassportRendererErrorType,
  type SetPassportRendererParameters,
  type SetPassportRendererReturnType,
} from "../actions/setPassportRenderer.ts";
export {
  setQuorum,
  type SetQuorumErrorType,
  type SetQuorumParameters,
  type SetQuorumReturnType,
} from "../actions/setQuorum.ts";
export {
  setSelfService,
  type SetSelfServiceErrorType,
  type SetSelfServiceParameters,
  type SetSelfServiceReturnType,
} from "../actions/setSelfService.ts";
export {
  setTicketOperator,
  type SetTicketOperatorErrorType,
  type SetTicketOperatorParameters,
  type SetTicketOperatorReturnType,
} from "../actions/setTicketOperator.ts";
export {
  settleChallenge,
  type SettleChallengeErrorType,
  type SettleChallengeParameters,
  type SettleChallengeReturnType,
} from "../actions/settleChallenge.ts";
export {
  signAdmissionList,
  type SignAdmissionListErrorType,
  type SignAdmissionListParameters,
  type SignAdmissionListReturnType,
} from "../actions/signAdmissionList.ts";
export {
  signEpoch,
  type SignEpochErrorType,
  type SignEpochParameters,
  type SignEpochReturnType,
} from "../actions/signEpoch.ts";
export {
  signInviteAcceptance,
  type SignInviteAcceptanceErrorType,
  type SignInviteAcceptanceParameters,
  type SignInviteAcceptanceReturnType,
} from "../actions/signInviteAcceptance.ts";
export {
  signInviteRedemption,
  type SignInviteRedemptionErrorType,
  type SignInviteRedemptionParameters,
  type SignInviteRedemptionReturnType,
} from "../actions/signInviteRedemption.ts";
export {
  signPresence,
  type SignPresenceErrorType,
  type SignPresenceParameters,
  type SignPresenceReturnType,
} from "../actions/signPresence.ts";
export {
  signRegistration,
  type SignRegistrationErrorType,
  type SignRegistrationParameters,
  type SignRegistrationReturnType,
} from "../actions/signRegistration.ts";
export {
  signVoucher,
  type SignVoucherErrorType,
  type SignVoucherParameters,
  type SignVoucherReturnType,
} from "../actions/signVoucher.ts";
export {
  simulate,
  type SimulateErrorType,
  type SimulateOptions,
  type SimulateParameters,
  type SimulateReturnType,
  type SimulatedRequest,
  type WriteAction,
} from "../actions/simulate.ts";
export {
  startPassportMove,
  type StartPassportMoveErrorType,
  type StartPassportMoveParameters,
  type StartPassportMoveReturnType,
} from "../actions/startPassportMove.ts";
export {
  startPassportMoveWithProof,
  type StartPassportMoveWithProofErrorType,
  type StartPassportMoveWithProofParameters,
  type StartPassportMoveWithProofReturnType,
} from "../actions/startPassportMoveWithProof.ts";
export {
  transferOwnership,
  type TransferOwnershipErrorType,
  type TransferOwnershipParameters,
  type TransferOwnershipReturnType,
} from "../actions/transferOwnership.ts";
export {
  transferTicket,
  type TransferTicketErrorType,
  type TransferTicketParameters,
  type TransferTicketReturnType,
} from "../actions/transferTicket.ts";
export {
  unlistTicket,
  type UnlistTicketErrorType,
  type UnlistTicketParameters,
  type UnlistTicketReturnType,
} from "../actions/unlistTicket.ts";
export {
  updateIssuer,
  type UpdateIssuerErrorType,
  type UpdateIssuerParameters,
  type UpdateIssuerReturnType,
} from "../actions/updateIssuer.ts";
export {
  verifyEpoch,
  type EpochFigure,
  type VerifyEpochErrorType,
  type VerifyEpochParameters,
  type VerifyEpochReturnType,
} from "../actions/verifyEpoch.ts";
export {
  verifyPresence,
  type VerifyPresenceParameters,
  type VerifyPresenceReturnType,
} from "../actions/verifyPresence.ts";
export {
  verifyReputation,
  type VerifyReputationErrorType,
  type VerifyReputationParameters,
  type VerifyReputationReturnType,
} from "../actions/verifyReputation.ts";
export {
  vetoEpoch,
  type VetoEpochErrorType,
  type VetoEpochParameters,
  type VetoEpochReturnType,
} from "../actions/vetoEpoch.ts";
export { vouch, type VouchErrorType, type VouchParameters, type VouchReturnType } from "../actions/vouch.ts";
export {
  waitForIndexed,
  type WaitForIndexedErrorType,
  type WaitForIndexedParameters,
  type WaitForIndexedReturnType,
} from "../actions/waitForIndexed.ts";
export {
  waitForReceipt,
  type AuraEvent,
  type WaitForReceiptErrorType,
  type WaitForReceiptParameters,
  type WaitForReceiptReturnType,
} from "../actions/waitForReceipt.ts";
export {
  watch,
  type ReadAction,
  type WatchErrorType,
  type WatchParameters,
  type WatchReturnType,
  type Watchable,
} from "../actions/watch.ts";
export {
  watchBadges,
  type WatchBadgesErrorType,
  type WatchBadgesParameters,
  type WatchBadgesReturnType,
} from "../actions/watchBadges.ts";
export {
  watchCheckIns,
  type UsedTicket,
  type WatchCheckInsErrorType,
  type WatchCheckInsParameters,
  type WatchCheckInsReturnType,
} from "../actions/watchCheckIns.ts";
export {
  watchContractEvents,
  type WatchContractEventsErrorType,
  type WatchContractEventsParameters,
  type WatchContractEventsReturnType,
} from "../actions/watchContractEvents.ts";
export {
  watchEpochs,
  type WatchEpochsErrorType,
  type WatchEpochsParameters,
  type WatchEpochsReturnType,
} from "../actions/watchEpochs.ts";
export {
  watchIndexerStatus,
  type WatchIndexerStatusErrorType,
  type WatchIndexerStatusParameters,
  type WatchIndexerStatusReturnType,
} from "../actions/watchIndexerStatus.ts";
export {
  watchMints,
  type Mint,
  type WatchMintsErrorType,
  type WatchMintsParameters,
  type WatchMintsReturnType,
} from "../actions/watchMints.ts";
export {
  watchPassport,
  type WatchPassportErrorType,
  type WatchPassportParameters,
  type WatchPassportReturnType,
} from "../actions/watchPassport.ts";
export {
  watchReputation,
  type WatchReputationErrorType,
  type WatchReputationParameters,
  type WatchReputationReturnType,
} from "../actions/watchReputation.ts";
export {
  watchTickets,
  type WatchTicketsErrorType,
  type WatchTicketsParameters,
  type WatchTicketsReturnType,
} from "../actions/watchTickets.ts";
export {
  withdrawBonds,
  type WithdrawBondsErrorType,
  type WithdrawBondsParameters,
  type WithdrawBondsReturnType,
} from "../actions/withdrawBonds.ts";
export {
  withdrawCredit,
  type WithdrawCreditErrorType,
  type WithdrawCreditParameters,
  type WithdrawCreditReturnType,
} from "../actions/withdrawCredit.ts";
export {
  withdrawSignalKey,
  type WithdrawSignalKeyErrorType,
  type WithdrawSignalKeyParameters,
  type WithdrawSignalKeyReturnType,
} from "../actions/withdrawSignalKey.ts";
export type { WatchOptions } from "../client/poll.ts";
export type { AccountParameter } from "../client/requireWallet.ts";
export type { WatchLogsOptions } from "../client/watchLogs.ts";
export { auraReads, type AuraReads } from "../decorators/auraReads.ts";
export { auraWrites, type AuraSimulations, type AuraWrites } from "../decorators/auraWrites.ts";
export { encodePresence } from "../utils/encodePresence.ts";
export { parsePresence } from "../utils/parsePresence.ts";
