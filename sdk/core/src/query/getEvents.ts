import { getEvents, type GetEventsReturnType } from "../actions/getEvents.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions } from "./queryOptions.ts";

/**
 * Key of all events.
 * @example
 * const known = queryClient.getQueryData(getEventsQueryKey(client));
 */
export function getEventsQueryKey(client: AuraClient): readonly unknown[] {
  return readKey(client, "getEvents", {});
}

/**
 * Options for all events.
 * @example
 * const data = await queryClient.fetchQuery(getEventsQueryOptions(client));
 */
export function getEventsQueryOptions(client: AuraClient): AuraQueryOptions<GetEventsReturnType> {
  return readOptions(getEventsQueryKey(client), { staleTime: 15_000, read: () => getEvents(client, {}) });
}
