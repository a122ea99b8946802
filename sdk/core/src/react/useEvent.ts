import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { GetEventParameters, GetEventReturnType, GetEventErrorType } from "../actions/getEvent.ts";
import { getEventQueryOptions } from "../query/getEvent.ts";
import type { Incomplete } from "../query/queryOptions.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads one event; waits while `eventId` is undefined.
 * @example
 * const { data, error } = useEvent({ eventId });
 */
export function useEvent(
  parameters: Incomplete<GetEventParameters>,
): UseQueryResult<GetEventReturnType, GetEventErrorType> {
  return useQuery<GetEventReturnType, GetEventErrorType>(getEventQueryOptions(useAuraClient(), parameters));
}
