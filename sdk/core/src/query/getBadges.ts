import { getBadges, type GetBadgesParameters, type GetBadgesReturnType } from "../actions/getBadges.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of an account's badges.
 * @example
 * const known = queryClient.getQueryData(getBadgesQueryKey(client, { account }));
 */
export function getBadgesQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetBadgesParameters>,
): readonly unknown[] {
  return readKey(client, "getBadges", parameters);
}

/**
 * Options for an account's badges; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getBadgesQueryOptions(client, { account }));
 */
export function getBadgesQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetBadgesParameters>,
): AuraQueryOptions<GetBadgesReturnType> {
  const { account } = parameters;
  return readOptions(getBadgesQueryKey(client, parameters), {
    staleTime: 15_000,
    read: account === undefined ? undefined : () => getBadges(client, { account }),
  });
}
