import { getLatestEpoch, type GetLatestEpochReturnType } from "../actions/getLatestEpoch.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions } from "./queryOptions.ts";

/**
 * Key of the epoch posted last.
 * @example
 * const known = queryClient.getQueryData(getLatestEpochQueryKey(client));
 */
export function getLatestEpochQueryKey(client: AuraClient): readonly unknown[] {
  return readKey(client, "getLatestEpoch", {});
}

/**
 * Options for the epoch posted last.
 * @example
 * const data = await queryClient.fetchQuery(getLatestEpochQueryOptions(client));
 */
export function getLatestEpochQueryOptions(client: AuraClient): AuraQueryOptions<GetLatestEpochReturnType> {
  return readOptions(getLatestEpochQueryKey(client), {
    staleTime: 15_000,
    read: () => getLatestEpoch(client, {}),
  });
}
