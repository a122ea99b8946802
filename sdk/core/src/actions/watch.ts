import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { poll, type WatchOptions } from "../client/poll.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { getIndexerStatus } from "./getIndexerStatus.ts";

/** An action that reads: it resolves to data, not to the hash of a transaction. */
export type ReadAction<Data> = (client: AuraClient, parameters: never) => Promise<Data>;

type Sent = Hash | readonly Hash[];

/** Data that is not what writing and signing actions resolve to. */
export type Watchable<Action extends ReadAction<unknown>> = [Awaited<ReturnType<Action>>] extends [Sent]
  ? never
  : Action;

export type WatchParameters<Action extends ReadAction<unknown>> = WatchOptions<
  Awaited<ReturnType<Action>>
> & {
  /** What the action reads, and whose new blocks are waited for; the subgraph by default. */
  readonly source?: "subgraph" | "chain" | undefined;
};

/** Ends watching. */
export type WatchReturnType = () => void;

export type WatchErrorType = ValueOutOfRangeError;

/**
 * Reads again whenever there is a new block, and tells of what differs. Between blocks it asks for the block alone. Survives
 * lost connections, and takes back what a reorganisation undid.
 *
 * @param action One that reads, such as `getBadges`.
 * @param parameters The action's own.
 * @returns Ends it.
 * @throws ValueOutOfRangeError when `pollingInterval` is no whole number from 1.
 * @example
 * const unwatch = watch(client, getVouches, { account, direction: "received" }, { onData: show });
 */
export function watch<Action extends ReadAction<unknown>>(
  client: AuraClient,
  action: Action & Watchable<Action>,
  parameters: Parameters<Action>[1],
  { source = "subgraph", ...options }: WatchParameters<Action>,
): WatchReturnType {
  // Without its wallet: whatever the action is, nothing is sent again and again.
  const reading: AuraClient = { ...client, wallet: undefined };
  let seen: string | undefined;
  return poll(async () => {
    const head = await headOf(reading, source);
    if (head === seen) return undefined;
    const data: unknown = await action(reading, parameters);
    seen = head;
    return { data: data as Awaited<ReturnType<Action>> };
  }, options);
}

/** The newest block, by its hash: another one of the same number is news. */
async function headOf(client: AuraClient, source: "subgraph" | "chain"): Promise<string> {
  if (source === "subgraph") return (await getIndexerStatus(client, {})).blockHash;
  const { hash } = await rpcRequest(client, () => client.public.getBlock());
  return hash;
}
