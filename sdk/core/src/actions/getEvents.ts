import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeTicketEvent } from "../client/entities/ticketEvent.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { ticketEventsDocument } from "../generated/documents.ts";
import type { TicketEvent } from "../types/TicketEvent.ts";

export type GetEventsParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetEventsReturnType = readonly TicketEvent[];

export type GetEventsErrorType = SubgraphRequestErrorType;

const decode = mapped(
  object({ ticketEvents: pageOf(decodeTicketEvent) }),
  ({ ticketEvents }) => ticketEvents,
);

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
    document: ticketEventsDocument,
    variables: (page) => page,
    blockNumber,
    decode,
  });
  return events.sort((one, other) => (one.eventId < other.eventId ? -1 : 1));
}
