import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetLatestEpochReturnType, GetLatestEpochErrorType } from "../actions/getLatestEpoch.ts";
import { getLatestEpochQueryOptions } from "../query/getLatestEpoch.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads the epoch posted last.
 * @example
 * const { data, error } = useLatestEpoch();
 */
export function useLatestEpoch(): UseQueryResult<GetLatestEpochReturnType, GetLatestEpochErrorType> {
  return useQuery<GetLatestEpochReturnType, GetLatestEpochErrorType>(
    getLatestEpochQueryOptions(useAuraClient()),
  );
}
