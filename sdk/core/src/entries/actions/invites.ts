// Part of @aura-protocol/sdk/actions: invites.
export {
  createInvite,
  type CreateInviteErrorType,
  type CreateInviteParameters,
  type CreateInviteReturnType,
} from "../../actions/createInvite.ts";
export {
  createInviteBatch,
  type CreateInviteBatchErrorType,
  type CreateInviteBatchParameters,
  type CreateInviteBatchReturnType,
} from "../../actions/createInviteBatch.ts";
export {
  getInviteBatches,
  type GetInviteBatchesErrorType,
  type GetInviteBatchesParameters,
  type GetInviteBatchesReturnType,
} from "../../actions/getInviteBatches.ts";
export {
  getInviteQuota,
  type GetInviteQuotaErrorType,
  type GetInviteQuotaParameters,
  type GetInviteQuotaReturnType,
} from "../../actions/getInviteQuota.ts";
export {
  getInvites,
  type GetInvitesErrorType,
  type GetInvitesParameters,
  type GetInvitesReturnType,
} from "../../actions/getInvites.ts";
export {
  prepareInviteGateData,
  type PrepareInviteGateDataErrorType,
  type PrepareInviteGateDataParameters,
  type PrepareInviteGateDataReturnType,
} from "../../actions/prepareInviteGateData.ts";
export {
  redeemInvite,
  type RedeemInviteErrorType,
  type RedeemInviteParameters,
  type RedeemInviteReturnType,
} from "../../actions/redeemInvite.ts";
export {
  redeemInviteFor,
  type RedeemInviteForErrorType,
  type RedeemInviteForParameters,
  type RedeemInviteForReturnType,
} from "../../actions/redeemInviteFor.ts";
export {
  revokeInvite,
  type RevokeInviteErrorType,
  type RevokeInviteParameters,
  type RevokeInviteReturnType,
} from "../../actions/revokeInvite.ts";
export {
  revokeInviteBatch,
  type RevokeInviteBatchErrorType,
  type RevokeInviteBatchParameters,
  type RevokeInviteBatchReturnType,
} from "../../actions/revokeInviteBatch.ts";
export {
  signInviteAcceptance,
  type SignInviteAcceptanceErrorType,
  type SignInviteAcceptanceParameters,
  type SignInviteAcceptanceReturnType,
} from "../../actions/signInviteAcceptance.ts";
export {
  signInviteRedemption,
  type SignInviteRedemptionErrorType,
  type SignInviteRedemptionParameters,
  type SignInviteRedemptionReturnType,
} from "../../actions/signInviteRedemption.ts";
