import {
  getReputationHistory,
  type GetReputationHistoryParameters,
  type GetReputationHistoryReturnType,
} from "../actions/getReputationHistory.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of a wallet's history. What happens while it is read, and how it is stopped, is no part of it.
 * @example
 * const key = getReputationHistoryQueryKey(client, { account, from: 1_000n, points: 12 });
 * const known = queryClient.getQueryData(key);
 */
export function getReputationHistoryQueryKey(
  client: AuraClient,
  { account, blocks, from, to, points, formula }: Incomplete<GetReputationHistoryParameters>,
): readonly unknown[] {
  return readKey(client, "getReputationHistory", {
    account,
    blocks: blocks?.map(String),
    from,
    to,
    points,
    formulaId: formula && formulaId(formula),
  });
}

/**
 * Options for a wallet's history; not enabled while `account`, or both `blocks` and `from`, are missing.
 * @example
 * const options = getReputationHistoryQueryOptions(client, { account, from: 1_000n, points: 12 });
 * const data = await queryClient.fetchQuery(options);
 */
export function getReputationHistoryQueryOptions(
  client: AuraClient,
  parameters: Incomplete<GetReputationHistoryParameters>,
): AuraQueryOptions<GetReputationHistoryReturnType> {
  return readOptions(getReputationHistoryQueryKey(client, parameters), {
    staleTime: 15_000,
    read: reading(client, parameters),
  });
}

function reading(
  client: AuraClient,
  { account, blocks, from, to, points, ...rest }: Incomplete<GetReputationHistoryParameters>,
): (() => Promise<GetReputationHistoryReturnType>) | undefined {
  if (account === undefined) return undefined;
  if (blocks !== undefined) return () => getReputationHistory(client, { ...rest, account, blocks });
  if (from === undefined) return undefined;
  return () => getReputationHistory(client, { ...rest, account, from, to, points });
}
