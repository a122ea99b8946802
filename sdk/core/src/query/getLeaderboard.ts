import {
  getLeaderboard,
  type GetLeaderboardParameters,
  type GetLeaderboardReturnType,
} from "../actions/getLeaderboard.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import type { LeaderboardFilter } from "../insight/leaderboard.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions } from "./queryOptions.ts";

/** A function has no place in a key: `filterId` names it, and changes when what it lists does. */
export type LeaderboardQueryParameters = Omit<GetLeaderboardParameters, "filter"> &
  ({ filter?: undefined; filterId?: undefined } | { filter: LeaderboardFilter; filterId: string });

/**
 * Key of a page of the leaderboard.
 * @example
 * const known = queryClient.getQueryData(getLeaderboardQueryKey(client, { limit: 10 }));
 */
export function getLeaderboardQueryKey(
  client: AuraClient,
  parameters: LeaderboardQueryParameters = {},
): readonly unknown[] {
  const { formula, filterId, blockNumber, offset, limit } = parameters;
  const id = formula && formulaId(formula);
  return readKey(client, "getLeaderboard", { blockNumber, offset, limit, filterId, formulaId: id });
}

/**
 * Options for a page of the leaderboard.
 * @example
 * const data = await queryClient.fetchQuery(getLeaderboardQueryOptions(client, { limit: 10 }));
 */
export function getLeaderboardQueryOptions(
  client: AuraClient,
  parameters: LeaderboardQueryParameters = {},
): AuraQueryOptions<GetLeaderboardReturnType> {
  return readOptions(getLeaderboardQueryKey(client, parameters), {
    staleTime: 15_000,
    read: () => getLeaderboard(client, parameters),
  });
}
