import type { AuraClient } from "../client/createAuraClient.ts";
import { count, list, mapped, object, oneOf } from "../client/decoders.ts";
import { PAGE_SIZE } from "../client/subgraphPages.ts";
import { subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { dailyActivityDocument } from "../generated/documents.ts";
import { activityKinds, type DailyActivity } from "../types/DailyActivity.ts";
import { assertInteger } from "../utils/assertInteger.ts";

export type GetDailyActivityParameters = {
  /** From the day that begins then, or the next one; seconds since the Unix epoch, 0 by default. */
  since?: number | undefined;
};

export type GetDailyActivityReturnType = readonly DailyActivity[];

export type GetDailyActivityErrorType = SubgraphRequestErrorType | ValueOutOfRangeError;

/** graph-node counts time in microseconds. */
const MICROSECONDS = 1_000_000;

const decode = object({
  activityCounts: list(
    mapped(
      object({ timestamp: count, kind: oneOf(activityKinds), count, total: count }),
      ({ timestamp, ...counted }) => ({ day: timestamp / MICROSECONDS, ...counted }),
    ),
  ),
});

/**
 * How often what happened on each day, by day: one entry for each day and kind that there was. The present day is missing
 * until it is over. The series answers as of now, at no earlier block.
 *
 * @throws ValueOutOfRangeError when `since` is negative or no whole number.
 * @throws SubgraphUnavailableError
 * @example
 * const days = await getDailyActivity(client, { since: 1_760_000_000 });
 * const minted = days.filter(({ kind }) => kind === "BadgeMinted");
 */
export async function getDailyActivity(
  client: Pick<AuraClient, "subgraph">,
  { since = 0 }: GetDailyActivityParameters = {},
): Promise<GetDailyActivityReturnType> {
  assertInteger("since", since, { min: 0, max: Math.floor(Number.MAX_SAFE_INTEGER / MICROSECONDS) });
  const days: DailyActivity[] = [];
  let from = since;
  for (;;) {
    const { activityCounts } = await subgraphRequest(client, {
      document: dailyActivityDocument,
      variables: { first: PAGE_SIZE, from: String(from * MICROSECONDS) as `${bigint}` },
      decode,
    });
    const last = activityCounts.at(-1);
    if (last === undefined || activityCounts.length < PAGE_SIZE) return [...days, ...activityCounts];
    // A day may go on in the next page: it is read again, whole.
    days.push(...activityCounts.filter(({ day }) => day < last.day));
    from = last.day;
  }
}
