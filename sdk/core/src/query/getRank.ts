import { getRank, type GetRankParameters, type GetRankReturnType } from "../actions/getRank.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of a wallet's rank and percentile.
 * @example
 * const known = queryClient.getQueryData(getRankQueryKey(client, { account }));
 */
export function getRankQueryKey(
  client: AuraClient,
  parameters: Incomplete<GetRankParameters>,
): readonly unknown[] {
  const { formula, ...rest } = parameters;
  return readKey(client, "getRank", { ...rest, formulaId: formula && formulaId(formula) });
}

/**
 * Options for a wallet's rank and percentile; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(getRankQueryOptions(client, { account }));
 */
export function getRankQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetRankParameters>,
): AuraQueryOptions<GetRankReturnType> {
  const { account, ...rest } = parameters;
  return readOptions(getRankQueryKey(client, parameters), {
    staleTime: 15_000,
    read: account === undefined ? undefined : () => getRank(client, { account, ...rest }),
  });
}
