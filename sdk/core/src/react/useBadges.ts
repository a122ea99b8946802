import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetBadgesParameters, GetBadgesReturnType, GetBadgesErrorType } from "../actions/getBadges.ts";
import { getBadgesQueryOptions } from "../query/getBadges.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads an account's badges; waits while `account` is undefined.
 * @example
 * const { data, error } = useBadges({ account });
 */
export function useBadges(
  parameters: Incomplete<GetBadgesParameters>,
): UseQueryResult<GetBadgesReturnType, GetBadgesErrorType> {
  return useQuery<GetBadgesReturnType, GetBadgesErrorType>(
    getBadgesQueryOptions(useAuraClient(), parameters),
  );
}
