import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type {
  GetScoreHistogramErrorType,
  GetScoreHistogramParameters,
  GetScoreHistogramReturnType,
} from "../actions/getScoreHistogram.ts";
import { getScoreHistogramQueryOptions } from "../query/getScoreHistogram.ts";
import { useAuraClient } from "./AuraContext.ts";

/**
 * Reads how many passport holders have which score.
 * @example
 * const { data, error } = useScoreHistogram({ width: 100 });
 */
export function useScoreHistogram(
  parameters: GetScoreHistogramParameters = {},
): UseQueryResult<GetScoreHistogramReturnType, GetScoreHistogramErrorType> {
  return useQuery<GetScoreHistogramReturnType, GetScoreHistogramErrorType>(
    getScoreHistogramQueryOptions(useAuraClient(), parameters),
  );
}
