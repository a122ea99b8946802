import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetLeaderboardErrorType, GetLeaderboardReturnType } from "../actions/getLeaderboard.ts";
import { getLeaderboardQueryOptions, type LeaderboardQueryParameters } from "../query/getLeaderboard.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads a page of the leaderboard.
 * @example
 * const { data, error } = useLeaderboard({ limit: 10 });
 */
export function useLeaderboard(
  parameters: LeaderboardQueryParameters = {},
): UseQueryResult<GetLeaderboardReturnType, GetLeaderboardErrorType> {
  return useQuery<GetLeaderboardReturnType, GetLeaderboardErrorType>(
    getLeaderboardQueryOptions(useAuraClient(), parameters),
  );
}
