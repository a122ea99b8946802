import {
  getReputation,
  type GetReputationParameters,
  type GetReputationReturnType,
} from "../actions/getReputation.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of a wallet's score and tier.
 * @example
 * const known = queryClient.getQueryData(getReputationQueryKey(client, { account }));
 */
export function getReputationQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetReputationParameters>,
): readonly unknown[] {
  const { formula, ...rest } = parameters;
  return readKey(client, "getReputation", { ...rest, formulaId: formula && formulaId(formula) });
}

/**
 * Options for a wallet's score and tier; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getReputationQueryOptions(client, { account }));
 */
export function getReputationQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetReputationParameters>,
): AuraQueryOptions<GetReputationReturnType> {
  const { account, ...rest } = parameters;
  return readOptions(getReputationQueryKey(client, parameters), {
    staleTime: 15_000,
    read: account === undefined ? undefined : () => getReputation(client, { account, ...rest }),
  });
}
