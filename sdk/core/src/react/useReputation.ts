import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  GetReputationParameters,
  GetReputationReturnType,
  GetReputationErrorType,
} from "../actions/getReputation.ts";
import { getReputationQueryOptions } from "../query/getReputation.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads a wallet's score and tier; waits while `account` is undefined.
 * @example
 * const { data, error } = useReputation({ account });
 */
export function useReputation(
  parameters: Incomplete<GetReputationParameters>,
): UseQueryResult<GetReputationReturnType, GetReputationErrorType> {
  return useQuery<GetReputationReturnType, GetReputationErrorType>(
    getReputationQueryOptions(useAuraClient(), parameters),
  );
}
