// @aura-protocol/sdk/actions: everything that reads or writes, each `(client, parameters)`.
export {
  admitAnonymously,
  type AdmitAnonymouslyErrorType,
  type AdmitAnonymouslyParameters,
  type AdmitAnonymouslyReturnType,
} from "../actions/admitAnonymously.ts";
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
  buildEpoch,
  type BuildEpochErrorType,
  type BuildEpochParameters,
  type BuildEpochReturnType,
} from "../actions/buildEpoch.ts";
export {
  buyTicket,
  type BuyTicketErrorType,
  type BuyTicketParameters,
  type BuyTicketReturnType,
} from "../actions/buyTicket.ts";
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
  checkMembershipRoot,
  type CheckMembershipRootErrorType,
  type CheckMembershipRootParameters,
  type CheckMembershipRootReturnType,
} from "../actions/checkMembershipRoot.ts";
export {
  createEvent,
  type CreateEventErrorType,
  type CreateEventParameters,
  type CreateEventReturnType,
} from "../actions/createEvent.ts";
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
  getEvent,
  type GetEventErrorType,
  type GetEventParameters,
  type GetEventReturnType,
} from "../actions/getEvent.ts";
export {
  getEvents,
  type GetEventsErrorType,
  type GetEventsParameters,
  type GetEventsReturnType,
} from "../actions/getEvents.ts";
export {
  getIndexerStatus,
  type GetIndexerStatusErrorType,
  type GetIndexerStatusParameters,
  type GetIndexerStatusReturnType,
} from "../actions/getIndexerStatus.ts";
export {
  getLatestEpoch,
  type GetLatestEpochErrorType,
  type GetLatestEpochParameters,
  type GetLatestEpochReturnType,
} from "../actions/getLatestEpoch.ts";
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
  getPendingMembers,
  type GetPendingMembersErrorType,
  type GetPendingMembersParameters,
  type GetPendingMembersReturnType,
} from "../actions/getPendingMembers.ts";
export {
  getProfiles,
  type GetProfilesErrorType,
  type GetProfilesParameters,
  type GetProfilesReturnType,
} from "../actions/getProfiles.ts";
export {
  getReputation,
  type GetReputationErrorType,
  type GetReputationParameters,
  type GetReputationReturnType,
} from "../actions/getReputation.ts";
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
  meetsTier,
  type MeetsTierErrorType,
  type MeetsTierParameters,
  type MeetsTierReturnType,
} from "../actions/meetsTier.ts";
export {
  mintBadge,
  type MintBadgeErrorType,
  type MintBadgeParameters,
  type MintBadgeReturnType,
} from "../actions/mintBadge.ts";
export {
  mintBadgeWithVoucher,
  type MintBadgeWithVoucherErrorType,
  type MintBadgeWithVoucherParameters,
  type MintBadgeWithVoucherReturnType,
} from "../actions/mintBadgeWithVoucher.ts";
export {
  postEpoch,
  type PostEpochErrorType,
  type PostEpochParameters,
  type PostEpochReturnType,
} from "../actions/postEpoch.ts";
export {
  prepareProof,
  type PrepareProofErrorType,
  type PrepareProofParameters,
  type PrepareProofReturnType,
} from "../actions/prepareProof.ts";
export {
  pruneMember,
  type PruneMemberErrorType,
  type PruneMemberParameters,
  type PruneMemberReturnType,
} from "../actions/pruneMember.ts";
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
  revokeBadge,
  type RevokeBadgeErrorType,
  type RevokeBadgeParameters,
  type RevokeBadgeReturnType,
} from "../actions/revokeBadge.ts";
export {
  revokeVouch,
  type RevokeVouchErrorType,
  type RevokeVouchParameters,
  type RevokeVouchReturnType,
} from "../actions/revokeVouch.ts";
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
  settleChallenge,
  type SettleChallengeErrorType,
  type SettleChallengeParameters,
  type SettleChallengeReturnType,
} from "../actions/settleChallenge.ts";
export {
  signEpoch,
  type SignEpochErrorType,
  type SignEpochParameters,
  type SignEpochReturnType,
} from "../actions/signEpoch.ts";
export {
  signVoucher,
  type SignVoucherErrorType,
  type SignVoucherParameters,
  type SignVoucherReturnType,
} from "../actions/signVoucher.ts";
export {
  verifyReputation,
  type VerifyReputationErrorType,
  type VerifyReputationParameters,
  type VerifyReputationReturnType,
} from "../actions/verifyReputation.ts";
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
  getVoucherNonce,
  type GetVoucherNonceErrorType,
  type GetVoucherNonceParameters,
  type GetVoucherNonceReturnType,
} from "../actions/getVoucherNonce.ts";
export {
  querySubgraph,
  type QuerySubgraphErrorType,
  type QuerySubgraphParameters,
  type QuerySubgraphReturnType,
} from "../actions/querySubgraph.ts";
export {
  refundTicket,
  type RefundTicketErrorType,
  type RefundTicketParameters,
  type RefundTicketReturnType,
} from "../actions/refundTicket.ts";
export {
  releaseProceeds,
  type ReleaseProceedsErrorType,
  type ReleaseProceedsParameters,
  type ReleaseProceedsReturnType,
} from "../actions/releaseProceeds.ts";
export {
  withdrawCredit,
  type WithdrawCreditErrorType,
  type WithdrawCreditParameters,
  type WithdrawCreditReturnType,
} from "../actions/withdrawCredit.ts";
export {
  checkRevocationRoot,
  type CheckRevocationRootErrorType,
  type CheckRevocationRootParameters,
  type CheckRevocationRootReturnType,
} from "../actions/checkRevocationRoot.ts";
export {
  claimCredentialBadge,
  type ClaimCredentialBadgeErrorType,
  type ClaimCredentialBadgeParameters,
  type ClaimCredentialBadgeReturnType,
} from "../actions/claimCredentialBadge.ts";
export {
  configureCredentialBadge,
  type ConfigureCredentialBadgeErrorType,
  type ConfigureCredentialBadgeParameters,
  type ConfigureCredentialBadgeReturnType,
} from "../actions/configureCredentialBadge.ts";
export {
  getCredentialRule,
  type GetCredentialRuleErrorType,
  type GetCredentialRuleParameters,
  type GetCredentialRuleReturnType,
} from "../actions/getCredentialRule.ts";
export {
  prepareCredentialProof,
  type PrepareCredentialProofErrorType,
  type PrepareCredentialProofParameters,
  type PrepareCredentialProofReturnType,
} from "../actions/prepareCredentialProof.ts";
export {
  publishRevocationRoot,
  type PublishRevocationRootErrorType,
  type PublishRevocationRootParameters,
  type PublishRevocationRootReturnType,
} from "../actions/publishRevocationRoot.ts";
export type { AccountParameter } from "../client/requireWallet.ts";
export {
  getSignalKey,
  type GetSignalKeyErrorType,
  type GetSignalKeyParameters,
  type GetSignalKeyReturnType,
} from "../actions/getSignalKey.ts";
export {
  prepareSignal,
  type PrepareSignalErrorType,
  type PrepareSignalParameters,
  type PrepareSignalReturnType,
} from "../actions/prepareSignal.ts";
export {
  publishSignalKey,
  type PublishSignalKeyErrorType,
  type PublishSignalKeyParameters,
  type PublishSignalKeyReturnType,
} from "../actions/publishSignalKey.ts";
export {
  withdrawSignalKey,
  type WithdrawSignalKeyErrorType,
  type WithdrawSignalKeyParameters,
  type WithdrawSignalKeyReturnType,
} from "../actions/withdrawSignalKey.ts";
