import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  GetTierRecordParameters,
  GetTierRecordReturnType,
  GetTierRecordErrorType,
} from "../actions/getTierRecord.ts";
import { getTierRecordQueryOptions } from "../query/getTierRecord.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads the tier an account proved last; waits while `account` is undefined.
 * @example
 * const { data, error } = useTierRecord({ account });
 */
export function useTierRecord(
  parameters: Incomplete<GetTierRecordParameters>,
): UseQueryResult<GetTierRecordReturnType, GetTierRecordErrorType> {
  return useQuery<GetTierRecordReturnType, GetTierRecordErrorType>(
    getTierRecordQueryOptions(useAuraClient(), parameters),
  );
}
