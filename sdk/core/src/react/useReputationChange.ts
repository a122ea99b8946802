import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  ExplainReputationChangeErrorType,
  ExplainReputationChangeParameters,
  ExplainReputationChangeReturnType,
} from "../actions/explainReputationChange.ts";
import { explainReputationChangeQueryOptions } from "../query/explainReputationChange.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads why a wallet's score changed; waits while `account` or `from` is undefined.
 * @example
 * const { data, error } = useReputationChange({ account, from: { blockNumber: 1_200n } });
 */
export function useReputationChange(
  parameters: Incomplete<ExplainReputationChangeParameters>,
): UseQueryResult<ExplainReputationChangeReturnType, ExplainReputationChangeErrorType> {
  return useQuery<ExplainReputationChangeReturnType, ExplainReputationChangeErrorType>(
    explainReputationChangeQueryOptions(useAuraClient(), parameters),
  );
}
