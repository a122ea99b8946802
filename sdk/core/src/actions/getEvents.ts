import type { AuraClient } from "../client/createAuraClient.ts";
import { decodeTicketEvent, ticketEventSelection } from "../client/entities/ticketEvent.ts";
import { subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { TicketEvent } from "../types/TicketEvent.ts";

export type GetEventsParameters = Readonly<Record<string, never>>;

export type GetEventsReturnType = readonly TicketEvent[];

export type GetEventsErrorType = SubgraphRequestErrorType;

/**
 * All events, past ones included, in the order in which they were created.
 *
 * @throws SubgraphUnavailableError
 * @example
 * const open = (await getEvents(client, {})).filter(({ sold, capacity }) => sold < capacity);
 */
export async function getEvents(
  client: Pick<AuraClient, "subgraph">,
  _parameters: GetEventsParameters = {},
): Promise<GetEventsReturnType> {
  const events = await subgraphPages(client, {
    field: "ticketEvents",
    selection: ticketEventSelection,
    decode: decodeTicketEvent,
  });
  return events.sort((one, other) => (one.eventId < other.eventId ? -1 : 1));
}
