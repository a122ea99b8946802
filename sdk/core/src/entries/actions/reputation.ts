// Part of @aura-protocol/sdk/actions: scores and what follows from them.
export {
  explainReputation,
  type ExplainReputationErrorType,
  type ExplainReputationParameters,
  type ExplainReputationReturnType,
} from "../../actions/explainReputation.ts";
export {
  explainReputationChange,
  type ExplainReputationChangeErrorType,
  type ExplainReputationChangeParameters,
  type ExplainReputationChangeReturnType,
  type ReputationAt,
} from "../../actions/explainReputationChange.ts";
export {
  getLeaderboard,
  type GetLeaderboardErrorType,
  type GetLeaderboardParameters,
  type GetLeaderboardReturnType,
} from "../../actions/getLeaderboard.ts";
export {
  getProfiles,
  type GetProfilesErrorType,
  type GetProfilesParameters,
  type GetProfilesReturnType,
} from "../../actions/getProfiles.ts";
export {
  getRank,
  type GetRankErrorType,
  type GetRankParameters,
  type GetRankReturnType,
} from "../../actions/getRank.ts";
export {
  getReputation,
  type GetReputationErrorType,
  type GetReputationParameters,
  type GetReputationReturnType,
} from "../../actions/getReputation.ts";
export {
  getReputationHistory,
  type GetReputationHistoryErrorType,
  type GetReputationHistoryParameters,
  type GetReputationHistoryReturnType,
  type HistoryBlocks,
  type HistoryEntry,
  type HistoryProgress,
} from "../../actions/getReputationHistory.ts";
export {
  getScoreHistogram,
  type GetScoreHistogramErrorType,
  type GetScoreHistogramParameters,
  type GetScoreHistogramReturnType,
} from "../../actions/getScoreHistogram.ts";
export {
  getScores,
  type GetScoresErrorType,
  type GetScoresParameters,
  type GetScoresReturnType,
} from "../../actions/getScores.ts";
export {
  getSimilarProfiles,
  type GetSimilarProfilesErrorType,
  type GetSimilarProfilesParameters,
  type GetSimilarProfilesReturnType,
} from "../../actions/getSimilarProfiles.ts";
export {
  getTierRecord,
  type GetTierRecordErrorType,
  type GetTierRecordParameters,
  type GetTierRecordReturnType,
} from "../../actions/getTierRecord.ts";
export {
  meetsTier,
  type MeetsTierErrorType,
  type MeetsTierParameters,
  type MeetsTierReturnType,
} from "../../actions/meetsTier.ts";
export {
  prepareProof,
  type PrepareProofErrorType,
  type PrepareProofParameters,
  type PrepareProofReturnType,
} from "../../actions/prepareProof.ts";
export {
  verifyReputation,
  type VerifyReputationErrorType,
  type VerifyReputationParameters,
  type VerifyReputationReturnType,
} from "../../actions/verifyReputation.ts";
export {
  watchReputation,
  type WatchReputationErrorType,
  type WatchReputationParameters,
  type WatchReputationReturnType,
} from "../../actions/watchReputation.ts";
