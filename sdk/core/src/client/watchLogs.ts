import type { Abi, ContractEventName, Log, WatchContractEventOnLogsParameter } from "viem";

import type { AuraError } from "../errors/base.ts";
import { decodeTransportError } from "../errors/decodeTransportError.ts";
import type { ContractName } from "../types/Deployment.ts";
import { contractAddress } from "./contractAddress.ts";
import type { AuraClient } from "./createAuraClient.ts";

/** Who hears of events, and how often the node is asked. */
export type WatchLogsOptions<Event> = {
  /** Called with new events, in the chain's order. */
  readonly onEvents: (events: readonly Event[]) => void;
  /** Called with events of an abandoned fork, which were told of before and did not happen. */
  readonly onRemoved?: ((events: readonly Event[]) => void) | undefined;
  readonly onError?: ((error: AuraError) => void) | undefined;
  /** Milliseconds; the client's by default. Of no meaning on a WebSocket, which tells by itself. */
  readonly pollingInterval?: number | undefined;
  /** Ends watching when it is aborted. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Tells of a contract's events as the node does, each once; and of those that a reorganisation took back, so far as they
 * were told of. An event that comes back on the other fork is told of again.
 *
 * @returns Ends it.
 * @throws ContractNotDeployedError
 */
export function watchLogs<const TAbi extends Abi, TName extends ContractEventName<TAbi>>(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { contract, abi, eventName }: { contract: ContractName; abi: TAbi; eventName: TName },
  options: WatchLogsOptions<WatchContractEventOnLogsParameter<TAbi, TName, true>[number]>,
): () => void {
  type Event = WatchContractEventOnLogsParameter<TAbi, TName, true>[number];
  const { onEvents, onRemoved, onError, pollingInterval, signal } = options;
  const told = new Set<string>();
  const onLogs = (logs: readonly Event[]): void => {
    const added = logs.filter((log) => isNew(log, told));
    // A node may take back what it never told of, or takes it back twice.
    const removed = logs.filter((log) => (log as Log).removed === true && told.delete(keyOf(log)));
    if (removed.length > 0) onRemoved?.(removed);
    if (added.length > 0) onEvents(added);
  };
  const unwatch = client.public.watchContractEvent({
    address: contractAddress(client, contract),
    abi,
    eventName,
    // Of other arguments than the ABI's, it is another event.
    strict: true,
    onLogs,
    onError: (error: Error) => onError?.(decodeTransportError(error, { chainId: client.chain.id })),
    ...(pollingInterval === undefined ? {} : { pollingInterval }),
  });
  const stop = (): void => {
    signal?.removeEventListener("abort", stop);
    unwatch();
  };
  if (signal?.aborted === true) stop();
  else signal?.addEventListener("abort", stop, { once: true });
  return stop;
}

function isNew(log: Log, told: Set<string>): boolean {
  if (log.removed === true || told.has(keyOf(log))) return false;
  told.add(keyOf(log));
  return true;
}

/** A log of another fork is another one. */
function keyOf({ blockHash, logIndex }: Log): string {
  return `${blockHash}:${logIndex}`;
}
