import type { AuraClient } from "../client/createAuraClient.ts";
import type { WatchOptions } from "../client/poll.ts";
import { getEpochs, type GetEpochsParameters, type GetEpochsReturnType } from "./getEpochs.ts";
import { watch, type WatchErrorType, type WatchReturnType } from "./watch.ts";

export type WatchEpochsParameters = GetEpochsParameters & WatchOptions<GetEpochsReturnType>;

export type WatchEpochsReturnType = WatchReturnType;

export type WatchEpochsErrorType = WatchErrorType;

/**
 * Watches the epochs that are posted: `getEpochs`, whenever it changes. See `watch`.
 *
 * @returns Ends it.
 * @throws ValueOutOfRangeError when `pollingInterval` is no whole number from 1.
 * @example
 * const unwatch = watchEpochs(client, { onData: show });
 */
export function watchEpochs(
  client: AuraClient,
  { onData, onError, pollingInterval, signal, ...parameters }: WatchEpochsParameters,
): WatchEpochsReturnType {
  return watch(client, getEpochs, parameters, { onData, onError, pollingInterval, signal });
}
