import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetIndexerStatusReturnType, GetIndexerStatusErrorType } from "../actions/getIndexerStatus.ts";
import { getIndexerStatusQueryOptions } from "../query/getIndexerStatus.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads how far the indexer is.
 * @example
 * const { data, error } = useIndexerStatus();
 */
export function useIndexerStatus(): UseQueryResult<GetIndexerStatusReturnType, GetIndexerStatusErrorType> {
  return useQuery<GetIndexerStatusReturnType, GetIndexerStatusErrorType>(
    getIndexerStatusQueryOptions(useAuraClient()),
  );
}
