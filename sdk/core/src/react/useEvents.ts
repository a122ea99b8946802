import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetEventsReturnType, GetEventsErrorType } from "../actions/getEvents.ts";
import { getEventsQueryOptions } from "../query/getEvents.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads all events.
 * @example
 * const { data, error } = useEvents();
 */
export function useEvents(): UseQueryResult<GetEventsReturnType, GetEventsErrorType> {
  return useQuery<GetEventsReturnType, GetEventsErrorType>(getEventsQueryOptions(useAuraClient()));
}
