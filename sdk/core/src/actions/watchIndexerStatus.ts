import type { AuraClient } from "../client/createAuraClient.ts";
import { poll, type WatchOptions } from "../client/poll.ts";
import { getIndexerStatus, type GetIndexerStatusReturnType } from "./getIndexerStatus.ts";
import type { WatchErrorType, WatchReturnType } from "./watch.ts";

export type WatchIndexerStatusParameters = WatchOptions<GetIndexerStatusReturnType>;

export type WatchIndexerStatusReturnType = WatchReturnType;

export type WatchIndexerStatusErrorType = WatchErrorType;

/**
 * Watches how far the subgraph has come, and whether it is sound.
 *
 * @returns Ends it.
 * @throws ValueOutOfRangeError when `pollingInterval` is no whole number from 1.
 * @example
 * const unwatch = watchIndexerStatus(client, { onData: ({ blockNumber }) => show(blockNumber) });
 */
export function watchIndexerStatus(
  client: Pick<AuraClient, "subgraph">,
  options: WatchIndexerStatusParameters,
): WatchIndexerStatusReturnType {
  return poll(async () => ({ data: await getIndexerStatus(client, {}) }), options);
}
