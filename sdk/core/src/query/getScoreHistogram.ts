import {
  getScoreHistogram,
  type GetScoreHistogramParameters,
  type GetScoreHistogramReturnType,
} from "../actions/getScoreHistogram.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { readKey, readOptions, type AuraQueryOptions } from "./queryOptions.ts";

/**
 * Key of how many passport holders have which score.
 * @example
 * const known = queryClient.getQueryData(getScoreHistogramQueryKey(client, { width: 100 }));
 */
export function getScoreHistogramQueryKey(
  client: AuraClient,
  parameters: GetScoreHistogramParameters = {},
): readonly unknown[] {
  const { formula, ...rest } = parameters;
  return readKey(client, "getScoreHistogram", { ...rest, formulaId: formula && formulaId(formula) });
}

/**
 * Options for how many passport holders have which score.
 * @example
 * const data = await queryClient.fetchQuery(getScoreHistogramQueryOptions(client, { width: 100 }));
 */
export function getScoreHistogramQueryOptions(
  client: AuraClient,
  parameters: GetScoreHistogramParameters = {},
): AuraQueryOptions<GetScoreHistogramReturnType> {
  return readOptions(getScoreHistogramQueryKey(client, parameters), {
    staleTime: 15_000,
    read: () => getScoreHistogram(client, parameters),
  });
}
