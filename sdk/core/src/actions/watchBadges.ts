import type { AuraClient } from "../client/createAuraClient.ts";
import type { WatchOptions } from "../client/poll.ts";
import { getBadges, type GetBadgesParameters, type GetBadgesReturnType } from "./getBadges.ts";
import { watch, type WatchErrorType, type WatchReturnType } from "./watch.ts";

export type WatchBadgesParameters = GetBadgesParameters & WatchOptions<GetBadgesReturnType>;

export type WatchBadgesReturnType = WatchReturnType;

export type WatchBadgesErrorType = WatchErrorType;

/**
 * Watches the badges of an account: `getBadges`, whenever it changes. See `watch`.
 *
 * @returns Ends it.
 * @throws ValueOutOfRangeError when `pollingInterval` is no whole number from 1.
 * @example
 * const unwatch = watchBadges(client, { account, onData: show });
 */
export function watchBadges(
  client: AuraClient,
  { onData, onError, pollingInterval, signal, ...parameters }: WatchBadgesParameters,
): WatchBadgesReturnType {
  return watch(client, getBadges, parameters, { onData, onError, pollingInterval, signal });
}
