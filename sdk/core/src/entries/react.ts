"use client";

// @aura-protocol/sdk/react: hooks over wagmi and TanStack Query, and components that show what they give.
export { AuraClientProvider, type AuraClientProviderProps } from "../react/AuraClientProvider.ts";
export { useAuraClient } from "../react/AuraContext.ts";
export { AuraProvider, type AuraProviderProps } from "../react/AuraProvider.ts";
export { BadgeList, type BadgeListProps, type ListedBadge } from "../react/BadgeList.ts";
export { ReputationGate, type ReputationGateProps } from "../react/ReputationGate.ts";
export { ReputationScore, type ReputationScoreProps } from "../react/ReputationScore.ts";
export { TierBadge, type TierBadgeProps } from "../react/TierBadge.ts";
export { useBadgeTypes } from "../react/useBadgeTypes.ts";
export { useBadges } from "../react/useBadges.ts";
export { useBuyTicket } from "../react/useBuyTicket.ts";
export { useEvent } from "../react/useEvent.ts";
export { useEvents } from "../react/useEvents.ts";
export { useIndexerStatus } from "../react/useIndexerStatus.ts";
export { useLatestEpoch } from "../react/useLatestEpoch.ts";
export { useLeaderboard } from "../react/useLeaderboard.ts";
export { useMintBadgeWithVoucher } from "../react/useMintBadgeWithVoucher.ts";
export { usePassport } from "../react/usePassport.ts";
export { useProveTier, type ProveTierErrorType, type UseProveTierParameters } from "../react/useProveTier.ts";
export { useRank } from "../react/useRank.ts";
export { useRegisterPassport } from "../react/useRegisterPassport.ts";
export { useReputation } from "../react/useReputation.ts";
export { useReputationChange } from "../react/useReputationChange.ts";
export { useReputationExplanation } from "../react/useReputationExplanation.ts";
export {
  useReputationGate,
  type GateState,
  type UseReputationGateParameters,
} from "../react/useReputationGate.ts";
export { useReputationHistory } from "../react/useReputationHistory.ts";
export { useScoreHistogram } from "../react/useScoreHistogram.ts";
export { useSimilarProfiles } from "../react/useSimilarProfiles.ts";
export type { StagedMutation } from "../react/useStagedMutation.ts";
export { useTickets } from "../react/useTickets.ts";
export { useTierRecord } from "../react/useTierRecord.ts";
export { useUsableEpoch } from "../react/useUsableEpoch.ts";
export type { TierLike } from "../utils/tierNumber.ts";
