import { Bytes } from "@graphprotocol/graph-ts";

import { TicketResale } from "../../generated/types/schema";
import { TicketResold } from "../../generated/types/Tickets/Tickets";
import { logId } from "../helpers/ids";

export function createTicketResale(ticketId: Bytes, ticketEventId: Bytes, event: TicketResold): void {
  const resale = new TicketResale(logId(event));
  resale.ticket = ticketId;
  resale.event = ticketEventId;
  resale.seller = event.params.seller;
  resale.buyer = event.params.buyer;
  resale.price = event.params.price;
  resale.royalty = event.params.royalty;
  resale.resoldAt = event.block.timestamp;
  resale.resoldAtBlock = event.block.number;
  resale.transactionHash = event.transaction.hash;
  resale.save();
}
