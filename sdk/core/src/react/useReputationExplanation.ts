import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  ExplainReputationErrorType,
  ExplainReputationParameters,
  ExplainReputationReturnType,
} from "../actions/explainReputation.ts";
import { explainReputationQueryOptions } from "../query/explainReputation.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads a wallet's reputation with every reason; waits while `account` is undefined.
 * @example
 * const { data, error } = useReputationExplanation({ account });
 */
export function useReputationExplanation(
  parameters: Incomplete<ExplainReputationParameters>,
): UseQueryResult<ExplainReputationReturnType, ExplainReputationErrorType> {
  return useQuery<ExplainReputationReturnType, ExplainReputationErrorType>(
    explainReputationQueryOptions(useAuraClient(), parameters),
  );
}
