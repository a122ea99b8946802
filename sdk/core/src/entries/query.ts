// @aura-protocol/sdk/query: options for TanStack Query, for any framework.
export { buyTicketMutationOptions } from "../query/buyTicket.ts";
export { getBadgeTypesQueryKey, getBadgeTypesQueryOptions } from "../query/getBadgeTypes.ts";
export { getBadgesQueryKey, getBadgesQueryOptions } from "../query/getBadges.ts";
export { getEventQueryKey, getEventQueryOptions } from "../query/getEvent.ts";
export { getEventsQueryKey, getEventsQueryOptions } from "../query/getEvents.ts";
export { getIndexerStatusQueryKey, getIndexerStatusQueryOptions } from "../query/getIndexerStatus.ts";
export { getLatestEpochQueryKey, getLatestEpochQueryOptions } from "../query/getLatestEpoch.ts";
export { getPassportQueryKey, getPassportQueryOptions } from "../query/getPassport.ts";
export { getReputationQueryKey, getReputationQueryOptions } from "../query/getReputation.ts";
export { getTicketsQueryKey, getTicketsQueryOptions } from "../query/getTickets.ts";
export { getTierRecordQueryKey, getTierRecordQueryOptions } from "../query/getTierRecord.ts";
export { getUsableEpochQueryKey, getUsableEpochQueryOptions } from "../query/getUsableEpoch.ts";
export { mintBadgeWithVoucherMutationOptions } from "../query/mintBadgeWithVoucher.ts";
export {
  proveTierMutationOptions,
  type ProofMemory,
  type ProveTierOptions,
  type ProveTierParameters,
  type ProveTierResult,
  type ProveTierStage,
} from "../query/proveTier.ts";
export { auraQueryKey, type AuraQueryOptions, type Incomplete } from "../query/queryOptions.ts";
export { registerPassportMutationOptions } from "../query/registerPassport.ts";
export type { WriteResult, WriteStage } from "../query/settleWrite.ts";
export { explainReputationQueryKey, explainReputationQueryOptions } from "../query/explainReputation.ts";
export {
  explainReputationChangeQueryKey,
  explainReputationChangeQueryOptions,
} from "../query/explainReputationChange.ts";
export {
  getLeaderboardQueryKey,
  getLeaderboardQueryOptions,
  type LeaderboardQueryParameters,
} from "../query/getLeaderboard.ts";
export { getRankQueryKey, getRankQueryOptions } from "../query/getRank.ts";
export {
  getReputationHistoryQueryKey,
  getReputationHistoryQueryOptions,
} from "../query/getReputationHistory.ts";
export { getScoreHistogramQueryKey, getScoreHistogramQueryOptions } from "../query/getScoreHistogram.ts";
export { getSimilarProfilesQueryKey, getSimilarProfilesQueryOptions } from "../query/getSimilarProfiles.ts";
