// Part of @aura-protocol/sdk/actions: epochs: formulas, attesters, bonds, challenges.
export {
  announceChallenge,
  type AnnounceChallengeErrorType,
  type AnnounceChallengeParameters,
  type AnnounceChallengeReturnType,
} from "../../actions/announceChallenge.ts";
export {
  attestEpoch,
  type AttestEpochErrorType,
  type AttestEpochParameters,
  type AttestEpochReturnType,
} from "../../actions/attestEpoch.ts";
export {
  buildEpoch,
  type BuildEpochErrorType,
  type BuildEpochParameters,
  type BuildEpochReturnType,
} from "../../actions/buildEpoch.ts";
export {
  challengeEpoch,
  type ChallengeEpochErrorType,
  type ChallengeEpochParameters,
  type ChallengeEpochReturnType,
} from "../../actions/challengeEpoch.ts";
export {
  getChallenges,
  type GetChallengesErrorType,
  type GetChallengesParameters,
  type GetChallengesReturnType,
} from "../../actions/getChallenges.ts";
export {
  getEpochCount,
  type GetEpochCountErrorType,
  type GetEpochCountParameters,
  type GetEpochCountReturnType,
} from "../../actions/getEpochCount.ts";
export {
  getEpochState,
  type GetEpochStateErrorType,
  type GetEpochStateParameters,
  type GetEpochStateReturnType,
} from "../../actions/getEpochState.ts";
export {
  getEpochs,
  type GetEpochsErrorType,
  type GetEpochsParameters,
  type GetEpochsReturnType,
} from "../../actions/getEpochs.ts";
export {
  getLatestEpoch,
  type GetLatestEpochErrorType,
  type GetLatestEpochParameters,
  type GetLatestEpochReturnType,
} from "../../actions/getLatestEpoch.ts";
export {
  getUsableEpoch,
  type GetUsableEpochErrorType,
  type GetUsableEpochParameters,
  type GetUsableEpochReturnType,
} from "../../actions/getUsableEpoch.ts";
export {
  postEpoch,
  type PostEpochErrorType,
  type PostEpochParameters,
  type PostEpochReturnType,
} from "../../actions/postEpoch.ts";
export {
  prepareChallenge,
  type PrepareChallengeErrorType,
  type PrepareChallengeParameters,
  type PrepareChallengeReturnType,
} from "../../actions/prepareChallenge.ts";
export {
  registerFormula,
  type RegisterFormulaErrorType,
  type RegisterFormulaParameters,
  type RegisterFormulaReturnType,
} from "../../actions/registerFormula.ts";
export {
  releaseEpochBond,
  type ReleaseEpochBondErrorType,
  type ReleaseEpochBondParameters,
  type ReleaseEpochBondReturnType,
} from "../../actions/releaseEpochBond.ts";
export {
  setAttester,
  type SetAttesterErrorType,
  type SetAttesterParameters,
  type SetAttesterReturnType,
} from "../../actions/setAttester.ts";
export {
  setGuardian,
  type SetGuardianErrorType,
  type SetGuardianParameters,
  type SetGuardianReturnType,
} from "../../actions/setGuardian.ts";
export {
  setQuorum,
  type SetQuorumErrorType,
  type SetQuorumParameters,
  type SetQuorumReturnType,
} from "../../actions/setQuorum.ts";
export {
  settleChallenge,
  type SettleChallengeErrorType,
  type SettleChallengeParameters,
  type SettleChallengeReturnType,
} from "../../actions/settleChallenge.ts";
export {
  signEpoch,
  type SignEpochErrorType,
  type SignEpochParameters,
  type SignEpochReturnType,
} from "../../actions/signEpoch.ts";
export {
  verifyEpoch,
  type EpochFigure,
  type VerifyEpochErrorType,
  type VerifyEpochParameters,
  type VerifyEpochReturnType,
} from "../../actions/verifyEpoch.ts";
export {
  vetoEpoch,
  type VetoEpochErrorType,
  type VetoEpochParameters,
  type VetoEpochReturnType,
} from "../../actions/vetoEpoch.ts";
export {
  watchEpochs,
  type WatchEpochsErrorType,
  type WatchEpochsParameters,
  type WatchEpochsReturnType,
} from "../../actions/watchEpochs.ts";
export {
  withdrawBonds,
  type WithdrawBondsErrorType,
  type WithdrawBondsParameters,
  type WithdrawBondsReturnType,
} from "../../actions/withdrawBonds.ts";
