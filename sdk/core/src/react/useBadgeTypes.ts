import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetBadgeTypesReturnType, GetBadgeTypesErrorType } from "../actions/getBadgeTypes.ts";
import { getBadgeTypesQueryOptions } from "../query/getBadgeTypes.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads all badge types.
 * @example
 * const { data, error } = useBadgeTypes();
 */
export function useBadgeTypes(): UseQueryResult<GetBadgeTypesReturnType, GetBadgeTypesErrorType> {
  return useQuery<GetBadgeTypesReturnType, GetBadgeTypesErrorType>(
    getBadgeTypesQueryOptions(useAuraClient()),
  );
}
