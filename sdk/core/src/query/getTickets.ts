import { getTickets, type GetTicketsParameters, type GetTicketsReturnType } from "../actions/getTickets.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of an account's tickets.
 * @example
 * const known = queryClient.getQueryData(getTicketsQueryKey(client, { account }));
 */
export function getTicketsQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetTicketsParameters>,
): readonly unknown[] {
  return readKey(client, "getTickets", parameters);
}

/**
 * Options for an account's tickets; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getTicketsQueryOptions(client, { account }));
 */
export function getTicketsQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetTicketsParameters>,
): AuraQueryOptions<GetTicketsReturnType> {
  const { account } = parameters;
  return readOptions(getTicketsQueryKey(client, parameters), {
    staleTime: 15_000,
    read: account === undefined ? undefined : () => getTickets(client, { account }),
  });
}
