import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  GetReputationHistoryErrorType,
  GetReputationHistoryParameters,
  GetReputationHistoryReturnType,
} from "../actions/getReputationHistory.ts";
import { getReputationHistoryQueryOptions } from "../query/getReputationHistory.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads a wallet's score at several blocks; waits while `account`, or both `blocks` and `from`, are undefined.
 * @example
 * const { data, error } = useReputationHistory({ account, from: 1_000n, points: 12 });
 */
export function useReputationHistory(
  parameters: Incomplete<GetReputationHistoryParameters>,
): UseQueryResult<GetReputationHistoryReturnType, GetReputationHistoryErrorType> {
  return useQuery<GetReputationHistoryReturnType, GetReputationHistoryErrorType>(
    getReputationHistoryQueryOptions(useAuraClient(), parameters),
  );
}
