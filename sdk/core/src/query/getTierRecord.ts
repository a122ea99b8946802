import {
  getTierRecord,
  type GetTierRecordParameters,
  type GetTierRecordReturnType,
} from "../actions/getTierRecord.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of the tier an account proved last.
 * @example
 * const known = queryClient.getQueryData(getTierRecordQueryKey(client, { account }));
 */
export function getTierRecordQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetTierRecordParameters>,
): readonly unknown[] {
  return readKey(client, "getTierRecord", parameters);
}

/**
 * Options for the tier an account proved last; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getTierRecordQueryOptions(client, { account }));
 */
export function getTierRecordQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetTierRecordParameters>,
): AuraQueryOptions<GetTierRecordReturnType> {
  const { account } = parameters;
  return readOptions(getTierRecordQueryKey(client, parameters), {
    staleTime: 15_000,
    read: account === undefined ? undefined : () => getTierRecord(client, { account }),
  });
}
