import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetRankErrorType, GetRankParameters, GetRankReturnType } from "../actions/getRank.ts";
import { getRankQueryOptions } from "../query/getRank.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads a wallet's rank and percentile; waits while `account` is undefined.
 * @example
 * const { data, error } = useRank({ account });
 */
export function useRank(
  parameters: Incomplete<GetRankParameters>,
): UseQueryResult<GetRankReturnType, GetRankErrorType> {
  return useQuery<GetRankReturnType, GetRankErrorType>(getRankQueryOptions(useAuraClient(), parameters));
}
