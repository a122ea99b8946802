import {
  getSimilarProfiles,
  type GetSimilarProfilesParameters,
  type GetSimilarProfilesReturnType,
} from "../actions/getSimilarProfiles.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of the profiles most like a wallet's.
 * @example
 * const known = queryClient.getQueryData(getSimilarProfilesQueryKey(client, { account, limit: 5 }));
 */
export function getSimilarProfilesQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetSimilarProfilesParameters>,
): readonly unknown[] {
  const { formula, ...rest } = parameters;
  return readKey(client, "getSimilarProfiles", { ...rest, formulaId: formula && formulaId(formula) });
}

/**
 * Options for the profiles most like a wallet's; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getSimilarProfilesQueryOptions(client, { account, limit: 5 }));
 */
export function getSimilarProfilesQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetSimilarProfilesParameters>,
): AuraQueryOptions<GetSimilarProfilesReturnType> {
  const { account, ...rest } = parameters;
  return readOptions(getSimilarProfilesQueryKey(client, parameters), {
    staleTime: 15_000,
    read: account === undefined ? undefined : () => getSimilarProfiles(client, { account, ...rest }),
  });
}
