import { numberToHex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeTicket } from "../client/entities/ticketEvent.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { eventTicketsDocument } from "../generated/documents.ts";
import type { Ticket } from "../types/TicketEvent.ts";

export type GetEventTicketsParameters = {
  eventId: bigint;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetEventTicketsReturnType = readonly Ticket[];

export type GetEventTicketsErrorType = SubgraphRequestErrorType;

const decode = mapped(object({ tickets: pageOf(decodeTicket) }), ({ tickets }) => tickets);

/**
 * All tickets to an event that were ever issued, used and refunded ones included, with their holders, in the order of
 * their ids: what a scanner downloads before doors open. Empty when there is no such event.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const guests = (await getEventTickets(client, { eventId: 0n })).filter(({ status }) => status === "Valid");
 */
export async function getEventTickets(
  client: Pick<AuraClient, "subgraph">,
  { eventId, blockNumber }: GetEventTicketsParameters,
): Promise<GetEventTicketsReturnType> {
  const event = numberToHex(eventId, { size: 32 });
  const tickets = await subgraphPages(client, {
    document: eventTicketsDocument,
    variables: (page) => ({ ...page, event }),
    blockNumber,
    decode,
  });
  return tickets.sort((one, other) => (one.ticketId < other.ticketId ? -1 : 1));
}
