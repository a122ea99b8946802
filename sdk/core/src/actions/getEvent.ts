import type { AuraClient } from "../client/createAuraClient.ts";
import { list, object } from "../client/decoders.ts";
import { decodeTicketEvent } from "../client/entities/ticketEvent.ts";
import { subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { ticketEventByIdDocument } from "../generated/documents.ts";
import type { TicketEvent } from "../types/TicketEvent.ts";

export type GetEventParameters = {
  eventId: bigint;
};

export type GetEventReturnType = TicketEvent | null;

export type GetEventErrorType = SubgraphRequestErrorType;

const decode = object({ ticketEvents: list(decodeTicketEvent) });

/**
 * One event; null when there is none with this id.
 *
 * @throws SubgraphUnavailableError
 * @example
 * const event = await getEvent(client, { eventId: 0n });
 */
export async function getEvent(
  client: Pick<AuraClient, "subgraph">,
  { eventId }: GetEventParameters,
): Promise<GetEventReturnType> {
  const { ticketEvents } = await subgraphRequest(client, {
    document: ticketEventByIdDocument,
    variables: { eventId },
    decode,
  });
  return ticketEvents[0] ?? null;
}
