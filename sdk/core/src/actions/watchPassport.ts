import type { AuraClient } from "../client/createAuraClient.ts";
import type { WatchOptions } from "../client/poll.ts";
import { getPassport, type GetPassportParameters, type GetPassportReturnType } from "./getPassport.ts";
import { watch, type WatchErrorType, type WatchReturnType } from "./watch.ts";

export type WatchPassportParameters = GetPassportParameters & WatchOptions<GetPassportReturnType>;

export type WatchPassportReturnType = WatchReturnType;

export type WatchPassportErrorType = WatchErrorType;

/**
 * Watches the passport of an account; null while it has none: `getPassport`, whenever it changes. See `watch`.
 *
 * @returns Ends it.
 * @throws ValueOutOfRangeError when `pollingInterval` is no whole number from 1.
 * @example
 * const unwatch = watchPassport(client, { account, onData: show });
 */
export function watchPassport(
  client: AuraClient,
  { onData, onError, pollingInterval, signal, ...parameters }: WatchPassportParameters,
): WatchPassportReturnType {
  return watch(client, getPassport, parameters, { onData, onError, pollingInterval, signal });
}
