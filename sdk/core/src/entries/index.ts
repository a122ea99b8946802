// @aura-protocol/sdk: the client, every error and the types they speak in.
export {
  createAuraClient,
  type AuraClient,
  type CreateAuraClientErrorType,
  type CreateAuraClientParameters,
  type ExtendableClient,
  type SubgraphConfig,
  type SubgraphRelay,
} from "../client/createAuraClient.ts";
export {
  AdmissionListError,
  AdmissionRefusedError,
  AlreadyAdmittedError,
  InvalidPresenceCodeError,
  NotStaffError,
  OneTicketError,
  OtherDeskError,
  SeatNotFoundError,
  SeatTakenError,
  UnknownGroupError,
  WrongRecipientError,
} from "../errors/admission.ts";
export {
  AttendanceClaimedError,
  AttendanceRewardExistsError,
  AttendanceRewardMissingError,
  TicketNotUsedError,
} from "../errors/attendance.ts";
export {
  AttestationElsewhereError,
  AttestationNotRevokedError,
  AttestationRefusedError,
  AttestationSchemaError,
} from "../errors/attestation.ts";
export {
  BadgeAlreadyHeldError,
  BadgeBurnedError,
  BadgeNotHeldError,
  BadgeRevokedError,
  BadgeTypeNotFoundError,
  EmptyNameError,
  InvalidBadgeTypeError,
  InvalidIssuerKeyError,
  InvalidSupplyCapError,
  InvalidVoucherSignatureError,
  IssuerAlreadyRegisteredError,
  IssuerNotAccreditedError,
  IssuerNotRegisteredError,
  IssuerPausedError,
  IssuerRemovalError,
  IssuerRemovedError,
  MaskFullError,
  MintsExhaustedError,
  NotIssuerError,
  NotMinterError,
  NotMovedError,
  SupplyExhaustedError,
  VoucherCancelledError,
  VoucherExpiredError,
  VoucherSpentError,
  VouchersNotAcceptedError,
} from "../errors/badge.ts";
export { AuraError, type AuraErrorOptions } from "../errors/base.ts";
export {
  ContractMissingError,
  ContractNotDeployedError,
  DeploymentNotFoundError,
  InsufficientFundsError,
  InvalidAddressError,
  InvalidArgumentError,
  InvalidInviteCodeError,
  InvalidProviderError,
  InviteKeyNotListedError,
  InviteKeysError,
  NothingToSimulateError,
  ProviderMissingError,
  ReceiptTimeoutError,
  RpcUnavailableError,
  UnexpectedError,
  UnknownCategoryError,
  UnknownTokenKindError,
  UserRejectedError,
  WalletRequiredError,
  WrongChainError,
  WrongNodeError,
} from "../errors/client.ts";
export { ContractRevertError, type ContractRevert } from "../errors/contract.ts";
export {
  CredentialExpiredError,
  CredentialIssuerError,
  CredentialRevokedError,
  CredentialSchemaError,
  CredentialSignatureError,
  CredentialSubjectError,
  InvalidClaimError,
  InvalidCredentialError,
  InvalidPredicateError,
  PredicateNotMetError,
  RevocationPathTooLongError,
  RevocationRootError,
} from "../errors/credential.ts";
export { decodeError } from "../errors/decodeError.ts";
export {
  BlockNotFinalError,
  EmptyEpochError,
  EpochCancelledError,
  EpochDisagreementError,
  FormulaMismatchError,
  NoUsableEpochError,
  NotJudgeableError,
  RootMismatchError,
  UnknownFormulaError,
  UnknownWalletError,
} from "../errors/epoch.ts";
export { EpochDataMismatchError, EpochFileError, EpochManifestError } from "../errors/epochData.ts";
export { InvalidFraudInputError } from "../errors/fraud.ts";
export {
  IdentityMismatchError,
  InvalidPrivateKeyError,
  InvalidSignatureError,
  NonDeterministicSignatureError,
  SignerMismatchError,
} from "../errors/identity.ts";
export {
  AlreadyInvitedError,
  InvalidInviteError,
  InviteAcceptanceError,
  InviteCodeError,
  InviteExpiredError,
  InviteKeyUsedError,
  InviteNotFoundError,
  InviteNotOpenError,
  InviteOrderError,
  InviteQuotaError,
  NotInviterError,
} from "../errors/invite.ts";
export { isRetryable } from "../errors/isRetryable.ts";
export {
  IdentityNotInTreeError,
  InvalidMemberTreeError,
  MembershipRootError,
  type StaleSide,
} from "../errors/membership.ts";
export {
  BalanceTooLowError,
  BalanceUnreadableError,
  CredentialEpochTooShortError,
  CredentialSpentError,
  CredentialTimeError,
  InvalidHoldingRuleError,
  MinterNotNamedError,
  MinterRuleExistsError,
  MinterRuleMissingError,
  RevocationRootUnchangedError,
  TierNotMetError,
  UnknownRevocationRootError,
} from "../errors/minter.ts";
export {
  AlreadyMemberError,
  EmptyBatchError,
  InvalidCommitmentError,
  InvalidRebindProofError,
  InvalidRegistrationSignatureError,
  NoRebindError,
  NotMemberError,
  NotRebindTargetError,
  PassportAlreadyRegisteredError,
  PassportLeftError,
  PassportNotFoundError,
  PassportNotLeftError,
  PassportRequiredError,
  RebindNotReadyError,
  RebindReservedError,
  RegistrationExpiredError,
  SoulboundError,
} from "../errors/passport.ts";
export {
  ArtifactCorruptError,
  ArtifactHashMismatchError,
  ArtifactMismatchError,
  ArtifactUnavailableError,
  ClaimNotMetError,
  InvalidProofFormatError,
  InvalidVerificationKeyError,
  PathMismatchError,
  ProofCancelledError,
  ProvingFailedError,
  WitnessRejectedError,
  type ClaimShortfall,
} from "../errors/proof.ts";
export {
  AttesterUnchangedError,
  ChallengeStageError,
  EpochBlockHashError,
  EpochNotFinalError,
  EpochNotFoundError,
  EpochNotPendingError,
  EpochPendingError,
  EpochRejectedError,
  EpochStaleError,
  FormulaExistsError,
  FormulaNotEffectiveError,
  HigherTierRecordedError,
  InvalidAttestationError,
  InvalidAttesterError,
  InvalidEpochBlockError,
  InvalidEpochTimeError,
  InvalidFormulaWeightsError,
  InvalidLeafCountError,
  InvalidOpeningError,
  InvalidProofError,
  InvalidQuorumError,
  InvalidRootError,
  InvalidTierBoundsError,
  NotContradictedError,
  NotGuardianError,
  NullifierSpentError,
  QuorumNotMetError,
  SignalOutOfRangeError,
  UnexpectedEpochError,
  WrongBondError,
} from "../errors/registry.ts";
export {
  CanonicalJsonError,
  InvalidFormulaError,
  InvalidProfileTreeError,
  InvalidTierError,
  ValueOutOfRangeError,
} from "../errors/reputation.ts";
export {
  InvalidSignalKeyError,
  InvalidSignalProofError,
  SelfSignalError,
  SignalKeyMismatchError,
  SignalKeyNotPublishedError,
  SignalKeyRefusedError,
  SignalMismatchError,
  SignalQuotaError,
  UnprovableIdentityError,
  type SignalKeyFault,
} from "../errors/signal.ts";
export type { SolidityErrorName } from "../errors/solidityErrorsAbi.ts";
export {
  IndexerBehindError,
  IndexerFailedError,
  IndexerForkedError,
  IndexerTimeoutError,
  SubgraphQueryError,
  SubgraphResponseError,
  SubgraphUnavailableError,
} from "../errors/subgraph.ts";
export {
  EventCancelledError,
  EventEndedError,
  EventNotEndedError,
  EventNotFoundError,
  EventNotStartedError,
  InvalidCapacityError,
  InvalidEventTermsError,
  InvalidRecipientError,
  InvalidScheduleError,
  NoCreditError,
  NotDeskError,
  NotListedError,
  NotOfferedError,
  NotOrganiserError,
  NotTicketHolderError,
  PaymentFailedError,
  PaymentShortError,
  PriceAboveCapError,
  PriceChangedError,
  ProceedsAlreadyWithdrawnError,
  RefundsClosedError,
  ResaleForbiddenError,
  SalesClosedError,
  SalesNotOpenError,
  SoldOutError,
  TicketAlreadyCheckedInError,
  TicketNotFoundError,
  TicketTierNotFoundError,
  TransferForbiddenError,
  WalletLimitError,
  WrongPaymentError,
  ZeroQuantityError,
} from "../errors/ticket.ts";
export {
  NotOwnerError,
  StandardContractError,
  TokenNotFoundError,
  TokenPaymentError,
  TokenRefusedError,
} from "../errors/token.ts";
export { InvalidTrustEdgeError } from "../errors/trust.ts";
export { NotVouchedError, SelfVouchError, VouchBudgetError, VouchWeightError } from "../errors/vouch.ts";
export { buildInviteTree, type InviteTree } from "../invites/buildInviteTree.ts";
export { createInviteKey } from "../invites/createInviteKey.ts";
export { formatInviteCode } from "../invites/formatInviteCode.ts";
export { parseInviteCode } from "../invites/parseInviteCode.ts";
export { admissionRefusals, type AdmissionRefusal } from "../types/AdmissionRefusal.ts";
export type { AccountTotals } from "../types/AccountTotals.ts";
export type { AdmissionList } from "../types/Admission.ts";
export type { AnnouncedChallenge } from "../types/AnnouncedChallenge.ts";
export type { Attestation } from "../types/Attestation.ts";
export type { Badge, BadgeType, Issuer, Voucher } from "../types/Badge.ts";
export { contradictions, type Challenge, type Contradiction, type LeafOpening } from "../types/Challenge.ts";
export { componentNames, type ComponentName, type Components } from "../types/Components.ts";
export {
  claimSlotNames,
  type Claim,
  type ClaimSlotName,
  type ClaimSlots,
  type Credential,
  type CredentialClaim,
  type CredentialRule,
  type Predicate,
} from "../types/Credential.ts";
export type { Credit } from "../types/Credit.ts";
export type { CurvePoint } from "../types/CurvePoint.ts";
export { activityKinds, type ActivityKind, type DailyActivity } from "../types/DailyActivity.ts";
export {
  requiredContractNames,
  type AuraDeployment,
  type ContractName,
  type OwnedContract,
} from "../types/Deployment.ts";
export type { Epoch, EpochState } from "../types/Epoch.ts";
export type { EpochCheckpoint, EpochProgress } from "../types/EpochCheckpoint.ts";
export type { EpochData, EpochHeader, EpochRecord } from "../types/EpochData.ts";
export type {
  EpochDifference,
  EpochPart,
  InputDifference,
  JudgeableContradiction,
} from "../types/EpochDifference.ts";
export type { EpochManifest } from "../types/EpochManifest.ts";
export type { EpochParams } from "../types/EpochParams.ts";
export type { EventAttendance } from "../types/EventAttendance.ts";
export type {
  ComponentExplanation,
  ExcludedBadge,
  ExclusionReason,
  Improvement,
} from "../types/Explanation.ts";
export {
  derivedInputNames,
  featureNames,
  type DerivedInputName,
  type FeatureName,
  type Features,
  type InputName,
  type Inputs,
} from "../types/Features.ts";
export {
  witnessedKinds,
  type ComponentTerm,
  type Formula,
  type LendingParameters,
  type NetworkParameters,
  type NetworkTrustParameters,
  type StatementParameters,
  type Table,
  type TemporalParameters,
  type WitnessedKind,
} from "../types/Formula.ts";
export { tokenKinds, type HoldingRule, type TokenKind } from "../types/HoldingRule.ts";
export type { IndexerStatus } from "../types/IndexerStatus.ts";
export {
  inviteStatuses,
  type Invite,
  type InviteAcceptanceTerms,
  type InviteBatch,
  type InviteCode,
  type InviteKey,
  type InviteRedemption,
  type InviteStatus,
} from "../types/Invite.ts";
export type { IssuerProfile } from "../types/IssuerProfile.ts";
export type { Json } from "../types/Json.ts";
export { loanDecisions, type LoanAssessment, type LoanDecision, type LoanReason } from "../types/Loan.ts";
export type { Member } from "../types/Member.ts";
export type { Passport } from "../types/Passport.ts";
export { moveStatuses, type MoveStatus, type PassportMove } from "../types/PassportMove.ts";
export type { PassportVouch } from "../types/PassportVouch.ts";
export type { PostedEpoch } from "../types/PostedEpoch.ts";
export type { Presence, PresenceRefusal, SignedPresence } from "../types/Presence.ts";
export {
  badgeCategories,
  type Attendance,
  type BadgeCategory,
  type Invitation,
  type Profile,
  type ProfileBadge,
  type RedeemedInvite,
  type Vouch,
  type WithdrawnVouch,
} from "../types/Profile.ts";
export type { Groth16Proof, Proof } from "../types/Proof.ts";
export type { Reputation } from "../types/Reputation.ts";
export { revocationReasons, type RevocationReason } from "../types/RevocationReason.ts";
export type { NextTier, Score } from "../types/Score.ts";
export type { Ticket, TicketEvent, TicketStatus, TicketTier, TransferPolicy } from "../types/TicketEvent.ts";
export { tierNames, type Tier, type TierName } from "../types/Tier.ts";
export type { TierClaim } from "../types/TierClaim.ts";
export type { TierRecord } from "../types/TierRecord.ts";
export type { Totals } from "../types/Totals.ts";
export type { TypedDocumentString } from "../types/TypedDocumentString.ts";
export { encodeBadgeAttestation } from "../utils/encodeBadgeAttestation.ts";
export { badgeGateParam, tierGateParam } from "../utils/gateParams.ts";
