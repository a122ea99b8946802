import { getUsableEpoch, type GetUsableEpochReturnType } from "../actions/getUsableEpoch.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions } from "./queryOptions.ts";

/**
 * Key of the epoch that proofs are accepted against.
 * @example
 * const known = queryClient.getQueryData(getUsableEpochQueryKey(client));
 */
export function getUsableEpochQueryKey(client: AuraClient): readonly unknown[] {
  return readKey(client, "getUsableEpoch", {});
}

/**
 * Options for the epoch that proofs are accepted against.
 * @example
 * const data = await queryClient.fetchQuery(getUsableEpochQueryOptions(client));
 */
export function getUsableEpochQueryOptions(client: AuraClient): AuraQueryOptions<GetUsableEpochReturnType> {
  return readOptions(getUsableEpochQueryKey(client), {
    staleTime: 15_000,
    read: () => getUsableEpoch(client, {}),
  });
}
