import {
  explainReputationChange,
  type ExplainReputationChangeParameters,
  type ExplainReputationChangeReturnType,
  type ReputationAt,
} from "../actions/explainReputationChange.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions, type Incomplete } from "./queryOptions.ts";

/**
 * Key of why a wallet's score changed.
 * @example
 * const key = explainReputationChangeQueryKey(client, { account, from: { blockNumber } });
 * const known = queryClient.getQueryData(key);
 */
export function explainReputationChangeQueryKey(
  client: AuraClient,
  { account, from, to }: Incomplete<ExplainReputationChangeParameters>,
): readonly unknown[] {
  const part = (at: ReputationAt | undefined) =>
    at && {
      ...(at.blockNumber === undefined ? {} : { blockNumber: at.blockNumber.toString() }),
      ...(at.formula === undefined ? {} : { formulaId: formulaId(at.formula) }),
    };
  return readKey(client, "explainReputationChange", { account, from: part(from), to: part(to) });
}

/**
 * Options for why a wallet's score changed; not enabled while `account` or `from` is missing.
 * @example
 * const options = explainReputationChangeQueryOptions(client, { account, from: { blockNumber } });
 * const data = await queryClient.fetchQuery(options);
 */
export function explainReputationChangeQueryOptions(
  client: AuraClient,
  parameters: Incomplete<ExplainReputationChangeParameters>,
): AuraQueryOptions<ExplainReputationChangeReturnType> {
  const { account, from, to } = parameters;
  return readOptions(explainReputationChangeQueryKey(client, parameters), {
    staleTime: 15_000,
    read:
      account === undefined || from === undefined
        ? undefined
        : () => explainReputationChange(client, { account, from, to }),
  });
}
