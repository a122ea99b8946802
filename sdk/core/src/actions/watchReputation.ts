import type { AuraClient } from "../client/createAuraClient.ts";
import type { WatchOptions } from "../client/poll.ts";
import {
  getReputation,
  type GetReputationParameters,
  type GetReputationReturnType,
} from "./getReputation.ts";
import { watch, type WatchErrorType, type WatchReturnType } from "./watch.ts";

export type WatchReputationParameters = GetReputationParameters & WatchOptions<GetReputationReturnType>;

export type WatchReputationReturnType = WatchReturnType;

export type WatchReputationErrorType = WatchErrorType;

/**
 * Watches the reputation of an account: `getReputation`, whenever it changes. See `watch`.
 *
 * @returns Ends it.
 * @throws ValueOutOfRangeError when `pollingInterval` is no whole number from 1.
 * @example
 * const unwatch = watchReputation(client, { account, formula: formulaV1, onData: show });
 */
export function watchReputation(
  client: AuraClient,
  { onData, onError, pollingInterval, signal, ...parameters }: WatchReputationParameters,
): WatchReputationReturnType {
  return watch(client, getReputation, parameters, { onData, onError, pollingInterval, signal });
}
