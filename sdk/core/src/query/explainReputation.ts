import {
  explainReputation,
  type ExplainReputationParameters,
  type ExplainReputationReturnType,
} from "../actions/explainReputation.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of a wallet's reputation with every reason.
 * @example
 * const known = queryClient.getQueryData(explainReputationQueryKey(client, { account }));
 */
export function explainReputationQueryKey(
  client: AuraClient,
  parameters: Incomplete<ExplainReputationParameters>,
): readonly unknown[] {
  const { formula, ...rest } = parameters;
  return readKey(client, "explainReputation", { ...rest, formulaId: formula && formulaId(formula) });
}

/**
 * Options for a wallet's reputation with every reason; not enabled while `account` is missing.
 * @example
 * const data = await queryClient.fetchQuery(explainReputationQueryOptions(client, { account }));
 */
export function explainReputationQueryOptions(
  client: AuraClient,
  parameters: Incomplete<ExplainReputationParameters>,
): AuraQueryOptions<ExplainReputationReturnType> {
  const { account, ...rest } = parameters;
  return readOptions(explainReputationQueryKey(client, parameters), {
    staleTime: 15_000,
    read: account === undefined ? undefined : () => explainReputation(client, { account, ...rest }),
  });
}
