import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  GetTicketsParameters,
  GetTicketsReturnType,
  GetTicketsErrorType,
} from "../actions/getTickets.ts";
import { getTicketsQueryOptions } from "../query/getTickets.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads an account's tickets; waits while `account` is undefined.
 * @example
 * const { data, error } = useTickets({ account });
 */
export function useTickets(
  parameters: Incomplete<GetTicketsParameters>,
): UseQueryResult<GetTicketsReturnType, GetTicketsErrorType> {
  return useQuery<GetTicketsReturnType, GetTicketsErrorType>(
    getTicketsQueryOptions(useAuraClient(), parameters),
  );
}
