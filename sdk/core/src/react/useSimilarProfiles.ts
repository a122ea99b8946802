import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  GetSimilarProfilesErrorType,
  GetSimilarProfilesParameters,
  GetSimilarProfilesReturnType,
} from "../actions/getSimilarProfiles.ts";
import { getSimilarProfilesQueryOptions } from "../query/getSimilarProfiles.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads the profiles most like a wallet's; waits while `account` is undefined.
 * @example
 * const { data, error } = useSimilarProfiles({ account });
 */
export function useSimilarProfiles(
  parameters: Incomplete<GetSimilarProfilesParameters>,
): UseQueryResult<GetSimilarProfilesReturnType, GetSimilarProfilesErrorType> {
  return useQuery<GetSimilarProfilesReturnType, GetSimilarProfilesErrorType>(
    getSimilarProfilesQueryOptions(useAuraClient(), parameters),
  );
}
