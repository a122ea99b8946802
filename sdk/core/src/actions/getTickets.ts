import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeTicket } from "../client/entities/ticketEvent.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { ticketsDocument } from "../generated/documents.ts";
import type { Ticket } from "../types/TicketEvent.ts";
import { addressId } from "../utils/addressId.ts";

export type GetTicketsParameters = {
  /** Who holds the tickets now. */
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetTicketsReturnType = readonly Ticket[];

export type GetTicketsErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(object({ tickets: pageOf(decodeTicket) }), ({ tickets }) => tickets);

/**
 * All tickets that an account holds, used ones included, with their events, in the order of their ids.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const unused = (await getTickets(client, { account })).filter(({ checkedIn }) => !checkedIn);
 */
export async function getTickets(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetTicketsParameters,
): Promise<GetTicketsReturnType> {
  const holder = addressId(account);
  const tickets = await subgraphPages(client, {
    document: ticketsDocument,
    variables: (page) => ({ ...page, account: holder }),
    blockNumber,
    decode,
  });
  return tickets.sort((one, other) => (one.ticketId < other.ticketId ? -1 : 1));
}
