import { getIndexerStatus, type GetIndexerStatusReturnType } from "../actions/getIndexerStatus.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions } from "./queryOptions.ts";

/**
 * Key of how far the indexer is.
 * @example
 * const known = queryClient.getQueryData(getIndexerStatusQueryKey(client));
 */
export function getIndexerStatusQueryKey(client: AuraClient): readonly unknown[] {
  return readKey(client, "getIndexerStatus", {});
}

/**
 * Options for how far the indexer is.
 * @example
 * const data = await queryClient.fetchQuery(getIndexerStatusQueryOptions(client));
 */
export function getIndexerStatusQueryOptions(
  client: AuraClient,
): AuraQueryOptions<GetIndexerStatusReturnType> {
  return readOptions(getIndexerStatusQueryKey(client), {
    staleTime: 2_000,
    read: () => getIndexerStatus(client, {}),
  });
}
