// @aura-protocol/sdk/react: hooks over wagmi and TanStack Query.
export { useAuraClient } from "../react/AuraContext.ts";
export { AuraProvider, type AuraProviderProps } from "../react/AuraProvider.ts";
export { useBadgeTypes } from "../react/useBadgeTypes.ts";
export { useBadges } from "../react/useBadges.ts";
export { useBuyTicket } from "../react/useBuyTicket.ts";
export { useEvent } from "../react/useEvent.ts";
export { useEvents } from "../react/useEvents.ts";
export { useIndexerStatus } from "../react/useIndexerStatus.ts";
export { useLatestEpoch } from "../react/useLatestEpoch.ts";
export { useMintBadgeWithVoucher } from "../react/useMintBadgeWithVoucher.ts";
export { usePassport } from "../react/usePassport.ts";
export { useProveTier, type ProveTierErrorType, type UseProveTierParameters } from "../react/useProveTier.ts";
export { useRegisterPassport } from "../react/useRegisterPassport.ts";
export { useReputation } from "../react/useReputation.ts";
export type { StagedMutation } from "../react/useStagedMutation.ts";
export { useTickets } from "../react/useTickets.ts";
export { useTierRecord } from "../react/useTierRecord.ts";
export { useUsableEpoch } from "../react/useUsableEpoch.ts";
