// Part of @aura-protocol/sdk/actions: badges, issuers, vouchers, credentials and other minters.
export {
  burnBadge,
  type BurnBadgeErrorType,
  type BurnBadgeParameters,
  type BurnBadgeReturnType,
} from "../../actions/burnBadge.ts";
export {
  cancelIssuerRemoval,
  type CancelIssuerRemovalErrorType,
  type CancelIssuerRemovalParameters,
  type CancelIssuerRemovalReturnType,
} from "../../actions/cancelIssuerRemoval.ts";
export {
  cancelVoucher,
  type CancelVoucherErrorType,
  type CancelVoucherParameters,
  type CancelVoucherReturnType,
} from "../../actions/cancelVoucher.ts";
export {
  checkRevocationRoot,
  type CheckRevocationRootErrorType,
  type CheckRevocationRootParameters,
  type CheckRevocationRootReturnType,
} from "../../actions/checkRevocationRoot.ts";
export {
  claimAnonymousAttendanceBadge,
  type ClaimAnonymousAttendanceBadgeErrorType,
  type ClaimAnonymousAttendanceBadgeParameters,
  type ClaimAnonymousAttendanceBadgeReturnType,
} from "../../actions/claimAnonymousAttendanceBadge.ts";
export {
  claimAttendanceBadge,
  type ClaimAttendanceBadgeErrorType,
  type ClaimAttendanceBadgeParameters,
  type ClaimAttendanceBadgeReturnType,
} from "../../actions/claimAttendanceBadge.ts";
export {
  claimCredentialBadge,
  type ClaimCredentialBadgeErrorType,
  type ClaimCredentialBadgeParameters,
  type ClaimCredentialBadgeReturnType,
} from "../../actions/claimCredentialBadge.ts";
export {
  claimHoldingBadge,
  type ClaimHoldingBadgeErrorType,
  type ClaimHoldingBadgeParameters,
  type ClaimHoldingBadgeReturnType,
} from "../../actions/claimHoldingBadge.ts";
export {
  configureAttendanceBadge,
  type ConfigureAttendanceBadgeErrorType,
  type ConfigureAttendanceBadgeParameters,
  type ConfigureAttendanceBadgeReturnType,
} from "../../actions/configureAttendanceBadge.ts";
export {
  configureCredentialBadge,
  type ConfigureCredentialBadgeErrorType,
  type ConfigureCredentialBadgeParameters,
  type ConfigureCredentialBadgeReturnType,
} from "../../actions/configureCredentialBadge.ts";
export {
  configureHoldingBadge,
  type ConfigureHoldingBadgeErrorType,
  type ConfigureHoldingBadgeParameters,
  type ConfigureHoldingBadgeReturnType,
} from "../../actions/configureHoldingBadge.ts";
export {
  defineBadgeType,
  type DefineBadgeTypeErrorType,
  type DefineBadgeTypeParameters,
  type DefineBadgeTypeReturnType,
} from "../../actions/defineBadgeType.ts";
export {
  getAttendanceReward,
  type GetAttendanceRewardErrorType,
  type GetAttendanceRewardParameters,
  type GetAttendanceRewardReturnType,
} from "../../actions/getAttendanceReward.ts";
export {
  getAttestation,
  type GetAttestationErrorType,
  type GetAttestationParameters,
  type GetAttestationReturnType,
} from "../../actions/getAttestation.ts";
export {
  getBadgeTypes,
  type GetBadgeTypesErrorType,
  type GetBadgeTypesParameters,
  type GetBadgeTypesReturnType,
} from "../../actions/getBadgeTypes.ts";
export {
  getBadges,
  type GetBadgesErrorType,
  type GetBadgesParameters,
  type GetBadgesReturnType,
} from "../../actions/getBadges.ts";
export {
  getCredentialRule,
  type GetCredentialRuleErrorType,
  type GetCredentialRuleParameters,
  type GetCredentialRuleReturnType,
} from "../../actions/getCredentialRule.ts";
export {
  getHoldingRule,
  type GetHoldingRuleErrorType,
  type GetHoldingRuleParameters,
  type GetHoldingRuleReturnType,
} from "../../actions/getHoldingRule.ts";
export {
  getIssuers,
  type GetIssuersErrorType,
  type GetIssuersParameters,
  type GetIssuersReturnType,
} from "../../actions/getIssuers.ts";
export {
  getVoucherNonce,
  type GetVoucherNonceErrorType,
  type GetVoucherNonceParameters,
  type GetVoucherNonceReturnType,
} from "../../actions/getVoucherNonce.ts";
export {
  linkAttestationSchema,
  type LinkAttestationSchemaErrorType,
  type LinkAttestationSchemaParameters,
  type LinkAttestationSchemaReturnType,
} from "../../actions/linkAttestationSchema.ts";
export {
  migrateBadges,
  type MigrateBadgesErrorType,
  type MigrateBadgesParameters,
  type MigrateBadgesReturnType,
} from "../../actions/migrateBadges.ts";
export {
  mintBadge,
  type MintBadgeErrorType,
  type MintBadgeParameters,
  type MintBadgeReturnType,
} from "../../actions/mintBadge.ts";
export {
  mintBadgeBundle,
  type MintBadgeBundleErrorType,
  type MintBadgeBundleParameters,
  type MintBadgeBundleReturnType,
} from "../../actions/mintBadgeBundle.ts";
export {
  mintBadgeWithVoucher,
  type MintBadgeWithVoucherErrorType,
  type MintBadgeWithVoucherParameters,
  type MintBadgeWithVoucherReturnType,
} from "../../actions/mintBadgeWithVoucher.ts";
export {
  mintBadges,
  type MintBadgesErrorType,
  type MintBadgesParameters,
  type MintBadgesReturnType,
} from "../../actions/mintBadges.ts";
export {
  mintBadgesWithVouchers,
  type MintBadgesWithVouchersErrorType,
  type MintBadgesWithVouchersParameters,
  type MintBadgesWithVouchersReturnType,
} from "../../actions/mintBadgesWithVouchers.ts";
export {
  prepareCredentialProof,
  type PrepareCredentialProofErrorType,
  type PrepareCredentialProofParameters,
  type PrepareCredentialProofReturnType,
} from "../../actions/prepareCredentialProof.ts";
export {
  publishRevocationRoot,
  type PublishRevocationRootErrorType,
  type PublishRevocationRootParameters,
  type PublishRevocationRootReturnType,
} from "../../actions/publishRevocationRoot.ts";
export {
  registerIssuer,
  type RegisterIssuerErrorType,
  type RegisterIssuerParameters,
  type RegisterIssuerReturnType,
} from "../../actions/registerIssuer.ts";
export {
  removeIssuer,
  type RemoveIssuerErrorType,
  type RemoveIssuerParameters,
  type RemoveIssuerReturnType,
} from "../../actions/removeIssuer.ts";
export {
  revokeBadge,
  type RevokeBadgeErrorType,
  type RevokeBadgeParameters,
  type RevokeBadgeReturnType,
} from "../../actions/revokeBadge.ts";
export {
  revokeMovedAttestation,
  type RevokeMovedAttestationErrorType,
  type RevokeMovedAttestationParameters,
  type RevokeMovedAttestationReturnType,
} from "../../actions/revokeMovedAttestation.ts";
export {
  scheduleIssuerRemoval,
  type ScheduleIssuerRemovalErrorType,
  type ScheduleIssuerRemovalParameters,
  type ScheduleIssuerRemovalReturnType,
} from "../../actions/scheduleIssuerRemoval.ts";
export {
  setAccreditation,
  type SetAccreditationErrorType,
  type SetAccreditationParameters,
  type SetAccreditationReturnType,
} from "../../actions/setAccreditation.ts";
export {
  setBadgeAttester,
  type SetBadgeAttesterErrorType,
  type SetBadgeAttesterParameters,
  type SetBadgeAttesterReturnType,
} from "../../actions/setBadgeAttester.ts";
export {
  setBadgeUri,
  type SetBadgeUriErrorType,
  type SetBadgeUriParameters,
  type SetBadgeUriReturnType,
} from "../../actions/setBadgeUri.ts";
export {
  setIssuerKey,
  type SetIssuerKeyErrorType,
  type SetIssuerKeyParameters,
  type SetIssuerKeyReturnType,
} from "../../actions/setIssuerKey.ts";
export {
  setIssuerPaused,
  type SetIssuerPausedErrorType,
  type SetIssuerPausedParameters,
  type SetIssuerPausedReturnType,
} from "../../actions/setIssuerPaused.ts";
export {
  signVoucher,
  type SignVoucherErrorType,
  type SignVoucherParameters,
  type SignVoucherReturnType,
} from "../../actions/signVoucher.ts";
export {
  updateIssuer,
  type UpdateIssuerErrorType,
  type UpdateIssuerParameters,
  type UpdateIssuerReturnType,
} from "../../actions/updateIssuer.ts";
export {
  watchBadges,
  type WatchBadgesErrorType,
  type WatchBadgesParameters,
  type WatchBadgesReturnType,
} from "../../actions/watchBadges.ts";
