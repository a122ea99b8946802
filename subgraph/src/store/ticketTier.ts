import { BigInt, Bytes } from "@graphprotocol/graph-ts";

import { TicketTier } from "../../generated/types/schema";
import { TierAdded } from "../../generated/types/Tickets/Tickets";

export function loadTicketTier(id: Bytes): TicketTier | null {
  return TicketTier.load(id);
}

export function createTicketTier(id: Bytes, ticketEventId: Bytes, event: TierAdded): void {
  const tier = new TicketTier(id);
  tier.event = ticketEventId;
  tier.tier = event.params.tier;
  tier.price = event.params.price;
  tier.capacity = event.params.capacity;
  tier.sold = BigInt.zero();
  tier.gate = event.params.gate;
  tier.gateParam = event.params.gateParam;
  tier.name = event.params.name;
  tier.save();
}

/** Counts tickets in, or out when `count` is below zero. */
export function countTierTickets(tier: TicketTier, count: BigInt): void {
  tier.sold = tier.sold.plus(count);
  tier.save();
}
