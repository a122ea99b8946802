// @aura-protocol/sdk/reputation: pure scoring and the profile tree. No clock, no network, no floats.
export { checkEpochData } from "../epochs/checkEpochData.ts";
export { decodeEpochData } from "../epochs/decodeEpochData.ts";
export { encodeEpochData } from "../epochs/encodeEpochData.ts";
export { checkEpochManifest, epochManifest } from "../epochs/epochManifest.ts";
export { findEpochDifferences } from "../epochs/findEpochDifferences.ts";
export { memoryCheckpoint } from "../epochs/memoryCheckpoint.ts";
export { parseEpochManifest } from "../epochs/parseEpochManifest.ts";
export type {
  FraudAttendance,
  FraudFunding,
  FraudHolder,
  FraudInput,
  FraudMint,
} from "../fraud/FraudInput.ts";
export {
  fraudKinds,
  type AttendanceFarmEvidence,
  type BurstMintEvidence,
  type FraudKind,
  type FraudSignal,
  type FundingClusterEvidence,
  type VouchRingEvidence,
} from "../types/FraudSignal.ts";
export { findAttendanceFarms } from "../fraud/findAttendanceFarms.ts";
export { findBurstMints } from "../fraud/findBurstMints.ts";
export { findFraudSignals } from "../fraud/findFraudSignals.ts";
export { findFundingClusters } from "../fraud/findFundingClusters.ts";
export { findVouchRings } from "../fraud/findVouchRings.ts";
export { fraudParametersV1 } from "../fraud/fraudParameters.v1.ts";
export { networkCap } from "../fraud/networkCap.ts";
export { parseFraudParameters } from "../fraud/parseFraudParameters.ts";
export type { BadgeCauseKind, ChangeCause } from "../insight/ChangeCause.ts";
export { badgeReports, type BadgeReport } from "../insight/badgeReports.ts";
export type { ChangeParts } from "../insight/changeParts.ts";
export {
  explainChange,
  type ComponentChange,
  type FeatureChange,
  type ReputationChange,
  type WorldAt,
} from "../insight/explainChange.ts";
export { explainScore, type ScoreExplanation } from "../insight/explainScore.ts";
export { featureContributions, type FeatureContribution } from "../insight/featureContributions.ts";
export { indexSimilarProfiles, type SimilarityIndex } from "../insight/indexSimilarProfiles.ts";
export {
  leaderboard,
  type Leaderboard,
  type LeaderboardEntry,
  type LeaderboardFilter,
} from "../insight/leaderboard.ts";
export { planToTier, type TierPlan } from "../insight/planToTier.ts";
export { raiseSteps, stepsToScore, type RaiseParameters, type RaiseStep } from "../insight/raiseSteps.ts";
export { rankProfile } from "../insight/rankProfile.ts";
export { rankScores, type Rank } from "../insight/rankScores.ts";
export { scoreHistogram, type HistogramBucket } from "../insight/scoreHistogram.ts";
export { similarProfiles, type SimilarProfile } from "../insight/similarProfiles.ts";
export { zeroReasons, type ZeroReason } from "../insight/zeroReasons.ts";
export { networkReport } from "../network/networkReport.ts";
export { networkSignals } from "../network/networkSignals.ts";
export { trustNetwork } from "../network/trustNetwork.ts";
export { trustStatements } from "../network/trustStatements.ts";
export { activityScore } from "../reputation/activityScore.ts";
export { assessLoan, type LoanAsset } from "../reputation/assessLoan.ts";
export { badgeSetOf } from "../reputation/badgeSetOf.ts";
export { buildProfileTree, type ProfileTree } from "../reputation/buildProfileTree.ts";
export { canonicalJson } from "../reputation/canonicalJson.ts";
export { explain } from "../reputation/explain.ts";
export { extractFeatures } from "../reputation/extractFeatures.ts";
export { formulaV1 } from "../reputation/formula.v1.ts";
export { formulaV2 } from "../reputation/formula.v2.ts";
export { formulaV3 } from "../reputation/formula.v3.ts";
export { formulaById, publishedFormulas } from "../reputation/formulaById.ts";
export { formulaId } from "../reputation/formulaId.ts";
export { packComponents } from "../reputation/packComponents.ts";
export { packStatement } from "../reputation/packStatement.ts";
export { parseFormula } from "../reputation/parseFormula.ts";
export type { PrecedenceRule } from "../insight/precedenceOf.ts";
export { profileDataHash } from "../reputation/profileDataHash.ts";
export { profileLeaf } from "../reputation/profileLeaf.ts";
export { profileLeaves } from "../reputation/profileLeaves.ts";
export { profileProof, type ProfileProof } from "../reputation/profileProof.ts";
export { TREE_ARITY, TREE_CAPACITY, TREE_DEPTH } from "../reputation/profileTreeShape.ts";
export { propagateTrust } from "../reputation/propagateTrust.ts";
export { reputationOf } from "../reputation/reputationOf.ts";
export {
  featureColumns,
  scoreBatch,
  type FeatureColumns,
  type ScoreColumns,
} from "../reputation/scoreBatch.ts";
export { scoreFeatures } from "../reputation/scoreFeatures.ts";
export { scoreProfiles, type ScoredProfile } from "../reputation/scoreProfiles.ts";
export { tierOf } from "../reputation/tierOf.ts";
export { unpackComponents } from "../reputation/unpackComponents.ts";
export { unpackStatement, type Statement } from "../reputation/unpackStatement.ts";
export { updateProfileTree } from "../reputation/updateProfileTree.ts";
export { buildTrustGraph, type TrustGraph } from "../trust/buildTrustGraph.ts";
export { packTrustEdges } from "../trust/packTrustEdges.ts";
export { parseTrustParameters } from "../trust/parseTrustParameters.ts";
export { spreadTrust } from "../trust/spreadTrust.ts";
export { trackTrust, type TrustTracker } from "../trust/trackTrust.ts";
export { trustParametersV1 } from "../trust/trustParameters.v1.ts";
export type { FraudParameters } from "../types/FraudParameters.ts";
export type {
  NetworkInput,
  NetworkModel,
  NetworkReport,
  NetworkStatement,
  StatementFlaw,
} from "../types/Network.ts";
export {
  trustKinds,
  type TrustEdge,
  type TrustEdges,
  type TrustKind,
  type TrustKindParameters,
  type TrustParameters,
  type TrustStandings,
} from "../types/Trust.ts";
