import type { AuraClient } from "../client/createAuraClient.ts";
import { decodeTicketEvent, ticketEventSelection } from "../client/entities/ticketEvent.ts";
import { subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { TicketEvent } from "../types/TicketEvent.ts";

export type GetEventsParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetEventsReturnType = readonly TicketEvent[];

export type GetEventsErrorType = SubgraphRequestErrorType;

/**
 * All events, past ones included, in the order in which they were created.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const open = (await getEvents(client, {})).filter(({ sold, capacity }) => sold < capacity);
 */
export async function getEvents(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber }: GetEventsParameters = {},
): Promise<GetEventsReturnType> {
  const events = await subgraphPages(client, {
    field: "ticketEvents",
    selection: ticketEventSelection,
    blockNumber,
    decode: decodeTicketEvent,
  });
  return events.sort((one, other) => (one.eventId < other.eventId ? -1 : 1));
}
