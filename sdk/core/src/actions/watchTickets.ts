import type { AuraClient } from "../client/createAuraClient.ts";
import type { WatchOptions } from "../client/poll.ts";
import { getTickets, type GetTicketsParameters, type GetTicketsReturnType } from "./getTickets.ts";
import { watch, type WatchErrorType, type WatchReturnType } from "./watch.ts";

export type WatchTicketsParameters = GetTicketsParameters & WatchOptions<GetTicketsReturnType>;

export type WatchTicketsReturnType = WatchReturnType;

export type WatchTicketsErrorType = WatchErrorType;

/**
 * Watches the tickets of an account: `getTickets`, whenever it changes. See `watch`.
 *
 * @returns Ends it.
 * @throws ValueOutOfRangeError when `pollingInterval` is no whole number from 1.
 * @example
 * const unwatch = watchTickets(client, { account, onData: show });
 */
export function watchTickets(
  client: AuraClient,
  { onData, onError, pollingInterval, signal, ...parameters }: WatchTicketsParameters,
): WatchTicketsReturnType {
  return watch(client, getTickets, parameters, { onData, onError, pollingInterval, signal });
}
