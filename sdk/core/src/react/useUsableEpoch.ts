import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetUsableEpochReturnType, GetUsableEpochErrorType } from "../actions/getUsableEpoch.ts";
import { getUsableEpochQueryOptions } from "../query/getUsableEpoch.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads the epoch that proofs are accepted against.
 * @example
 * const { data, error } = useUsableEpoch();
 */
export function useUsableEpoch(): UseQueryResult<GetUsableEpochReturnType, GetUsableEpochErrorType> {
  return useQuery<GetUsableEpochReturnType, GetUsableEpochErrorType>(
    getUsableEpochQueryOptions(useAuraClient()),
  );
}
