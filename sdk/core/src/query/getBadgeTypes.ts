import { getBadgeTypes, type GetBadgeTypesReturnType } from "../actions/getBadgeTypes.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions } from "./queryOptions.ts";

/**
 * Key of all badge types.
 * @example
 * const known = queryClient.getQueryData(getBadgeTypesQueryKey(client));
 */
export function getBadgeTypesQueryKey(client: AuraClient): readonly unknown[] {
  return readKey(client, "getBadgeTypes", {});
}

/**
 * Options for all badge types.
 * @example
 * const data = await queryClient.fetchQuery(getBadgeTypesQueryOptions(client));
 */
export function getBadgeTypesQueryOptions(client: AuraClient): AuraQueryOptions<GetBadgeTypesReturnType> {
  return readOptions(getBadgeTypesQueryKey(client), {
    staleTime: 60_000,
    read: () => getBadgeTypes(client, {}),
  });
}
