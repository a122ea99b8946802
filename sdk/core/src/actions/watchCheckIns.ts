import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { watchLogs, type WatchLogsOptions } from "../client/watchLogs.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

/** A ticket that was used. */
export type UsedTicket = {
  readonly ticketId: bigint;
  readonly eventId: bigint;
  readonly holder: Address;
  readonly blockNumber: bigint;
};

export type WatchCheckInsParameters = WatchLogsOptions<UsedTicket> & {
  /** Of this event alone; of all by default. */
  eventId?: bigint | undefined;
};

/** Ends watching. */
export type WatchCheckInsReturnType = () => void;

export type WatchCheckInsErrorType = never;

/**
 * Watches tickets being used, directly on the chain, as for doors that share a list. What a reorganisation takes back,
 * `onRemoved` hears. Anonymous entries are not among them: they name no ticket.
 *
 * @returns Ends it.
 * @example
 * const unwatch = watchCheckIns(client, { eventId, onEvents: (used) => show(used) });
 */
export function watchCheckIns(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { eventId, onEvents, onRemoved, ...options }: WatchCheckInsParameters,
): WatchCheckInsReturnType {
  type Log = { readonly args: Omit<UsedTicket, "blockNumber">; readonly blockNumber: bigint };
  const tell = (listener: typeof onRemoved, logs: readonly Log[]): void => {
    const used = logs.map(({ args, blockNumber }) => {
      return { ...args, blockNumber };
    });
    const found = eventId === undefined ? used : used.filter((ticket) => ticket.eventId === eventId);
    if (found.length > 0) listener?.(found);
  };
  return watchLogs(
    client,
    { contract: "Tickets", abi: ticketsAbi, eventName: "TicketCheckedIn" },
    {
      ...options,
      onEvents: (logs) => tell(onEvents, logs),
      onRemoved: (logs) => tell(onRemoved, logs),
    },
  );
}
