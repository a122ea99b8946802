import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  GetPassportParameters,
  GetPassportReturnType,
  GetPassportErrorType,
} from "../actions/getPassport.ts";
import { getPassportQueryOptions } from "../query/getPassport.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads a passport; waits while `account` is undefined.
 * @example
 * const { data, error } = usePassport({ account });
 */
export function usePassport(
  parameters: Incomplete<GetPassportParameters>,
): UseQueryResult<GetPassportReturnType, GetPassportErrorType> {
  return useQuery<GetPassportReturnType, GetPassportErrorType>(
    getPassportQueryOptions(useAuraClient(), parameters),
  );
}
