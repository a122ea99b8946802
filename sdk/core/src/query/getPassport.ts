import {
  getPassport,
  type GetPassportParameters,
  type GetPassportReturnType,
} from "../actions/getPassport.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of a passport.
 * @example
 * const known = queryClient.getQueryData(getPassportQueryKey(client, { account }));
 */
export function getPassportQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetPassportParameters>,
): readonly unknown[] {
  return readKey(client, "getPassport", parameters);
}

/**
 * Options for a passport; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getPassportQueryOptions(client, { account }));
 */
export function getPassportQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetPassportParameters>,
): AuraQueryOptions<GetPassportReturnType> {
  const { account, ...rest } = parameters;
  return readOptions(getPassportQueryKey(client, parameters), {
    staleTime: 30_000,
    read: account === undefined ? undefined : () => getPassport(client, { account, ...rest }),
  });
}
