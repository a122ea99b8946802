import { getEvent, type GetEventParameters, type GetEventReturnType } from "../actions/getEvent.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of one event.
 * @example
 * const known = queryClient.getQueryData(getEventQueryKey(client, { eventId: 0n }));
 */
export function getEventQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetEventParameters>,
): readonly unknown[] {
  return readKey(client, "getEvent", parameters);
}

/**
 * Options for one event; not enabled while `eventId` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getEventQueryOptions(client, { eventId: 0n }));
 */
export function getEventQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetEventParameters>,
): AuraQueryOptions<GetEventReturnType> {
  const { eventId } = parameters;
  return readOptions(getEventQueryKey(client, parameters), {
    staleTime: 15_000,
    read: eventId === undefined ? undefined : () => getEvent(client, { eventId }),
  });
}
