import type { AuraClient } from "../client/createAuraClient.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { scoreHistogram, type HistogramBucket } from "../insight/scoreHistogram.ts";
import { getScores, type GetScoresErrorType, type GetScoresParameters } from "./getScores.ts";

export type GetScoreHistogramParameters = GetScoresParameters & {
  /** Points in a bucket, 1 to 1001; 50 by default. */
  width?: number | undefined;
};

export type GetScoreHistogramReturnType = readonly HistogramBucket[];

export type GetScoreHistogramErrorType = GetScoresErrorType | ValueOutOfRangeError;

/**
 * How many passport holders have which score.
 *
 * @throws ValueOutOfRangeError when `width` is out of range.
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const buckets = await getScoreHistogram(client, { width: 100 });
 */
export async function getScoreHistogram(
  client: AuraClient,
  { width, ...at }: GetScoreHistogramParameters = {},
): Promise<GetScoreHistogramReturnType> {
  scoreHistogram([], { width });
  const { scored } = await getScores(client, at);
  const scores = scored.filter(({ left }) => !left).map(({ score }) => score);
  return scoreHistogram(scores, { width });
}
