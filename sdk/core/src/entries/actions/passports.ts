// Part of @aura-protocol/sdk/actions: passports, members, vouches, signals.
export {
  cancelPassportMove,
  type CancelPassportMoveErrorType,
  type CancelPassportMoveParameters,
  type CancelPassportMoveReturnType,
} from "../../actions/cancelPassportMove.ts";
export {
  checkMembershipRoot,
  type CheckMembershipRootErrorType,
  type CheckMembershipRootParameters,
  type CheckMembershipRootReturnType,
} from "../../actions/checkMembershipRoot.ts";
export {
  confirmPassportMove,
  type ConfirmPassportMoveErrorType,
  type ConfirmPassportMoveParameters,
  type ConfirmPassportMoveReturnType,
} from "../../actions/confirmPassportMove.ts";
export {
  flushMembers,
  type FlushMembersErrorType,
  type FlushMembersParameters,
  type FlushMembersReturnType,
} from "../../actions/flushMembers.ts";
export {
  getMemberTree,
  type GetMemberTreeErrorType,
  type GetMemberTreeParameters,
  type GetMemberTreeReturnType,
} from "../../actions/getMemberTree.ts";
export {
  getMembers,
  type GetMembersErrorType,
  type GetMembersParameters,
  type GetMembersReturnType,
} from "../../actions/getMembers.ts";
export {
  getMembershipTree,
  type GetMembershipTreeErrorType,
  type GetMembershipTreeParameters,
  type GetMembershipTreeReturnType,
} from "../../actions/getMembershipTree.ts";
export {
  getPassport,
  type GetPassportErrorType,
  type GetPassportParameters,
  type GetPassportReturnType,
} from "../../actions/getPassport.ts";
export {
  getPassportMoves,
  type GetPassportMovesErrorType,
  type GetPassportMovesParameters,
  type GetPassportMovesReturnType,
} from "../../actions/getPassportMoves.ts";
export {
  getPendingMembers,
  type GetPendingMembersErrorType,
  type GetPendingMembersParameters,
  type GetPendingMembersReturnType,
} from "../../actions/getPendingMembers.ts";
export {
  getPendingMove,
  type GetPendingMoveErrorType,
  type GetPendingMoveParameters,
  type GetPendingMoveReturnType,
} from "../../actions/getPendingMove.ts";
export {
  getSignalKey,
  type GetSignalKeyErrorType,
  type GetSignalKeyParameters,
  type GetSignalKeyReturnType,
} from "../../actions/getSignalKey.ts";
export {
  getVouches,
  type GetVouchesErrorType,
  type GetVouchesParameters,
  type GetVouchesReturnType,
} from "../../actions/getVouches.ts";
export {
  giveUpPassport,
  type GiveUpPassportErrorType,
  type GiveUpPassportParameters,
  type GiveUpPassportReturnType,
} from "../../actions/giveUpPassport.ts";
export {
  prepareSignal,
  type PrepareSignalErrorType,
  type PrepareSignalParameters,
  type PrepareSignalReturnType,
} from "../../actions/prepareSignal.ts";
export {
  pruneMember,
  type PruneMemberErrorType,
  type PruneMemberParameters,
  type PruneMemberReturnType,
} from "../../actions/pruneMember.ts";
export {
  publishSignalKey,
  type PublishSignalKeyErrorType,
  type PublishSignalKeyParameters,
  type PublishSignalKeyReturnType,
} from "../../actions/publishSignalKey.ts";
export {
  registerPassport,
  type RegisterPassportErrorType,
  type RegisterPassportParameters,
  type RegisterPassportReturnType,
} from "../../actions/registerPassport.ts";
export {
  registerPassportFor,
  type RegisterPassportForErrorType,
  type RegisterPassportForParameters,
  type RegisterPassportForReturnType,
} from "../../actions/registerPassportFor.ts";
export {
  revokeVouch,
  type RevokeVouchErrorType,
  type RevokeVouchParameters,
  type RevokeVouchReturnType,
} from "../../actions/revokeVouch.ts";
export {
  setPassportRenderer,
  type SetPassportRendererErrorType,
  type SetPassportRendererParameters,
  type SetPassportRendererReturnType,
} from "../../actions/setPassportRenderer.ts";
export {
  signRegistration,
  type SignRegistrationErrorType,
  type SignRegistrationParameters,
  type SignRegistrationReturnType,
} from "../../actions/signRegistration.ts";
export {
  startPassportMove,
  type StartPassportMoveErrorType,
  type StartPassportMoveParameters,
  type StartPassportMoveReturnType,
} from "../../actions/startPassportMove.ts";
export {
  startPassportMoveWithProof,
  type StartPassportMoveWithProofErrorType,
  type StartPassportMoveWithProofParameters,
  type StartPassportMoveWithProofReturnType,
} from "../../actions/startPassportMoveWithProof.ts";
export {
  vouch,
  type VouchErrorType,
  type VouchParameters,
  type VouchReturnType,
} from "../../actions/vouch.ts";
export {
  watchPassport,
  type WatchPassportErrorType,
  type WatchPassportParameters,
  type WatchPassportReturnType,
} from "../../actions/watchPassport.ts";
export {
  withdrawSignalKey,
  type WithdrawSignalKeyErrorType,
  type WithdrawSignalKeyParameters,
  type WithdrawSignalKeyReturnType,
} from "../../actions/withdrawSignalKey.ts";
